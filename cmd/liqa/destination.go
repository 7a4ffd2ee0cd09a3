package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"liqa/graph/export"
)

// destination is where an export goes: standard output, or the path given, which
// appears only when it is whole.
type destination struct {
	path string
	std  io.Writer
}

// file lets write fill a file, or standard output.
func (o destination) file(write func(io.Writer) error) error {
	if o.path == "" {
		return write(o.std)
	}
	return o.place(func(path string) error {
		f, err := os.Create(path)
		if err != nil {
			return err
		}
		w := bufio.NewWriter(f)
		return errors.Join(write(w), w.Flush(), f.Close())
	})
}

// place lets write make something at a temporary path and then puts it where it
// was asked for.
func (o destination) place(write func(path string) error) error {
	if o.path == "" {
		return usage(errors.New("this format makes a file: give --out PATH"))
	}
	dir, err := os.MkdirTemp(filepath.Dir(o.path), ".liqa-export-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	made := filepath.Join(dir, filepath.Base(o.path))
	if err := write(made); err != nil {
		return err
	}
	return os.Rename(made, o.path)
}

// folder lets write make the files of a new folder.
func (o destination) folder(write func(export.Create) error) error {
	if o.path == "" {
		return usage(errors.New("this format makes several files: give --out FOLDER"))
	}
	if _, err := os.Lstat(o.path); err == nil {
		return fmt.Errorf("%s is there already; name a folder that is not", o.path)
	}
	return o.place(func(path string) error {
		if err := os.Mkdir(path, 0o777); err != nil {
			return err
		}
		return write(func(name string) (io.WriteCloser, error) { return os.Create(filepath.Join(path, name)) })
	})
}
