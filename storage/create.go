package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"
)

// create makes an empty database whole or not at all: bbolt's own first write
// can be torn, so it happens under another name, and the name is given last.
func create(path string) error {
	temp, done, err := fresh(path)
	if err != nil {
		return err
	}
	defer done()
	if err := lay(temp); err != nil {
		return err
	}
	return place(temp, path)
}

// lay writes an empty database under a name that nobody else knows.
func lay(path string) error {
	db, err := bolt.Open(path, 0o644, &bolt.Options{Timeout: leastWait})
	if err != nil {
		return err
	}
	s := &Store{db: db, path: path}
	return errors.Join(s.Update((*Tx).found), s.Close())
}

// place gives a finished file its name. Where another process was first, its
// file stays.
func place(temp, path string) error {
	if err := syncFile(temp); err != nil {
		return err
	}
	if err := nameNew(temp, path); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return syncDir(filepath.Dir(path))
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	return syncNow(f)
}

// syncNow makes a file or a folder durable. Tests of power cuts watch it.
var syncNow = (*os.File).Sync
