package storage

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"liqa/extract/fact"
)

var errNone = errors.New("there is no database")

// present fails where there is no database file, or something else than a file.
func present(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%w %s; `liqa ingest --db %s PATH…` makes one", errNone, path, path)
	case err == nil && !info.Mode().IsRegular():
		return fmt.Errorf("%s is no file, and so no database", path)
	}
	return err
}

// preflight looks at what bbolt takes on trust before it maps the file: a file
// cut short would end the program by a signal, and a damaged newest meta page
// would silently be answered from the one before it.
func preflight(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = readMeta(f)
	if err != nil {
		return fmt.Errorf("%w: %s: %w; see `liqa check`, `liqa rebuild`", fact.ErrDamaged, path, err)
	}
	return nil
}

// readMeta returns the newest meta page, or what is wrong with the file's head
// or size.
func readMeta(f *os.File) (meta, error) {
	info, err := f.Stat()
	if err != nil {
		return meta{}, err
	}
	m, err := newestMeta(f)
	if err != nil {
		return m, err
	}
	if need := int64(m.high) * int64(m.pageSize); info.Size() < need || m.high > 1<<40 {
		return m, fmt.Errorf("the file has %d bytes where %d were written: it was cut short", info.Size(), need)
	}
	return m, nil
}

// newestMeta reads both meta pages. The second stands at the page size that the
// first tells; where the first is lost, usual sizes are tried.
func newestMeta(f io.ReaderAt) (meta, error) {
	first, err1 := metaAt(f, 0)
	sizes := []int{first.pageSize}
	if err1 != nil {
		sizes = []int{4096, 8192, 16384, 65536, 1024, 2048, 32768}
	}
	for _, size := range sizes {
		second, err2 := metaAt(f, int64(size))
		if err1 != nil && err2 != nil {
			continue
		}
		return pickMeta(f, int64(size), first, second, err1, err2)
	}
	return meta{}, errMeta
}

// pickMeta returns the newer of two metas. One that does not hold may be the
// trace of a write cut short, and the other is then the truth; it is damage when
// it never was a meta, is a copy of the other, or would be a newer one but for one
// byte.
func pickMeta(f io.ReaderAt, size int64, first, second meta, err1, err2 error) (meta, error) {
	switch {
	case err1 == nil && err2 == nil && second.txid == first.txid:
		return first, errHeadLost // each transaction writes one, in turn
	case err1 == nil && err2 == nil && second.txid > first.txid:
		return second, nil
	case err1 == nil && err2 == nil:
		return first, nil
	case err1 == nil:
		return first, decayed(f, size, first)
	}
	return second, decayed(f, 0, second)
}

var errHeadLost = errors.New("one of its two heads is lost")

func decayed(f io.ReaderAt, at int64, other meta) error {
	b, err := metaBytes(f, at)
	if err != nil || !looksLikeMeta(b) {
		return errHeadLost
	}
	if m, off := oneByteOff(b); off && m.txid > other.txid {
		return fmt.Errorf("the newer of its two heads is damaged")
	}
	return nil
}

func metaBytes(f io.ReaderAt, at int64) ([]byte, error) {
	b := make([]byte, pageHead+metaSize)
	if _, err := f.ReadAt(b, at); err != nil {
		return nil, errMeta
	}
	return b[pageHead:], nil
}

func metaAt(f io.ReaderAt, at int64) (meta, error) {
	b, err := metaBytes(f, at)
	if err != nil {
		return meta{}, err
	}
	return decodeMeta(b)
}
