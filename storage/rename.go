package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// These are variables for tests, which run on one system.
var (
	link      = os.Link
	openStays = runtime.GOOS == "windows" // a file that is open keeps its name
)

// nameNew gives a finished file a name that none has, or fails with fs.ErrExist.
func nameNew(temp, path string) error {
	err := link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	// A file system without links, as on most memory sticks.
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return errors.Join(fmt.Errorf("%s: %w", path, fs.ErrExist), err)
	}
	return os.Rename(temp, path)
}

// rename puts a finished file in the place of the database at path, which the caller
// holds until release; unless aside is empty, that one goes on under this name. Where
// an open file keeps its name the hold ends first: the file must then be as it was, and
// whoever opens it at the last moment makes the renaming fail.
func rename(temp, path, aside string, release func()) error {
	if openStays {
		held := headOf(path)
		release()
		if headOf(path) != held {
			return writtenMeanwhile(path)
		}
	}
	if aside != "" {
		if err := keepAside(path, aside); err != nil {
			return err
		}
	}
	return os.Rename(temp, path)
}

// headOf is the head of a file, as far as it has one.
func headOf(path string) meta {
	f, err := os.Open(path)
	if err != nil {
		return meta{}
	}
	defer f.Close()
	m, _ := newestMeta(f)
	return m
}

// keepAside gives a file a second name, so that its first can be taken over
// without a moment at which it has none.
func keepAside(path, aside string) error {
	if err := link(path, aside); err != nil {
		return os.Rename(path, aside) // a file system without links
	}
	return syncDir(filepath.Dir(aside))
}
