package source

import (
	"bufio"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

func (r *run) gzip(s stream, b *bufio.Reader) bool {
	packed := &counted{Reader: b}
	z, err := gzip.NewReader(bufio.NewReaderSize(packed, sniffed))
	if err != nil {
		return r.skip(s.path, "", s.record, err)
	}
	s.from, s.depth = &unpacking{Reader: z, packed: packed, limits: r.limits}, s.depth+1
	return r.stream(s)
}

// window is the most memory that a zstd stream may ask for.
const window = 32 << 20

func (r *run) zstd(s stream, b *bufio.Reader) bool {
	packed := &counted{Reader: b}
	z, err := zstd.NewReader(packed, zstd.WithDecoderMaxWindow(window), zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true))
	if err != nil {
		return r.skip(s.path, "", s.record, err)
	}
	defer z.Close()
	s.from, s.depth = &unpacking{Reader: z, packed: packed, limits: r.limits}, s.depth+1
	return r.stream(s)
}
