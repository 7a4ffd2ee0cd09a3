package seeds

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// layered is language data with a user's own over it.
type layered struct {
	folder    string
	own, base fs.FS
}

// With lays the tables of a user's folder over those of base: rows are added,
// and stand for the rows of base with the same key. The folder need not hold
// every table.
func With(base fs.FS, folder string) (fs.FS, error) {
	info, err := os.Stat(folder)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w", folder, errors.Unwrap(err))
	case !info.IsDir():
		return nil, fmt.Errorf("%s: this is no folder", folder)
	}
	return layered{folder, os.DirFS(folder), base}, nil
}

// Open opens the user's file where there is one.
func (l layered) Open(name string) (fs.File, error) {
	f, err := l.own.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return l.base.Open(name)
	}
	return f, err
}

// Layers are the directories that data lie in, a user's own last.
func Layers(dir fs.FS) []fs.FS {
	if l, both := dir.(layered); both {
		return []fs.FS{l.base, l.own}
	}
	return []fs.FS{dir}
}

// Digest names what tables say, all where none is named, so that what was made by
// others is known.
func Digest(dir fs.FS, tables ...string) (string, error) {
	sum := sha256.New()
	for _, layer := range Layers(dir) {
		files, err := fs.Glob(layer, "*.tsv")
		if err != nil {
			return "", err
		}
		for _, file := range files {
			if len(tables) > 0 && !slices.Contains(tables, strings.TrimSuffix(file, ".tsv")) {
				continue
			}
			if err := addSum(sum, layer, file); err != nil {
				return "", err
			}
		}
	}
	return hex.EncodeToString(sum.Sum(nil)[:8]), nil
}

// addSum adds a file's name, length and CRC-32C. A hash of megabytes of tables would be
// half of what it costs to find that nothing is new; the CRC, which processors know, is
// enough against accidents.
func addSum(sum io.Writer, dir fs.FS, file string) error {
	f, err := dir.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	crc := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	n, err := io.Copy(crc, f)
	fmt.Fprintf(sum, "%s\x00%d %08x\n", file, n, crc.Sum32())
	return err
}
