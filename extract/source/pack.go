package source

import (
	"bufio"
	"io"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

func (r *run) gzip(s stream, b *bufio.Reader) bool {
	s.from, s.depth = r.unpack(b, gunzip), s.depth+1
	return r.stream(s)
}

func (r *run) zstd(s stream, b *bufio.Reader) bool {
	s.from, s.depth = r.unpack(b, unzstd), s.depth+1
	return r.stream(s)
}

// unpack unpacks a stream within the limits.
func (r *run) unpack(from io.Reader, unpacker func(io.Reader) (io.Reader, error)) io.Reader {
	packed := &counted{Reader: from}
	z, err := unpacker(packed)
	if err != nil {
		return failing{err}
	}
	return &unpacking{Reader: z, packed: packed, limits: r.limits}
}

func gunzip(from io.Reader) (io.Reader, error) {
	return gzip.NewReader(bufio.NewReaderSize(from, sniffed))
}

// window is the most memory that a zstd stream may ask for.
const window = 32 << 20

// unzstd needs no closing: without further goroutines there is nothing to end.
func unzstd(from io.Reader) (io.Reader, error) {
	return zstd.NewReader(from, zstd.WithDecoderMaxWindow(window), zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true))
}

func unbrotli(from io.Reader) (io.Reader, error) { return brotli.NewReader(from), nil }
