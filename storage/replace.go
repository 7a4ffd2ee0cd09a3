package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Replace fills a new database and puts it in the place of the one at path,
// which nobody else may use meanwhile. Where fill says so, the old file is kept
// under another name, which is returned.
func Replace(path string, wait time.Duration, terms TermsFunc, fill func(*Store) (keep bool, err error)) (kept string, err error) {
	release, err := hold(path, wait, false)
	if err != nil {
		return "", err
	}
	defer release()
	if path, err = filepath.EvalSymlinks(path); err != nil { // a link stays one
		return "", err
	}
	err = finished(path, path, func(temp, path string) error {
		return rename(temp, path, kept, release)
	}, func(temp string) error {
		keep, err := fillNew(temp, terms, fill)
		if keep {
			kept, err = freeName(path+".damaged", err)
		}
		return err
	})
	return kept, err
}

func fillNew(temp string, terms TermsFunc, fill func(*Store) (bool, error)) (keep bool, err error) {
	if err := lay(temp); err != nil {
		return false, err
	}
	s, err := open(temp, Options{Terms: terms})
	if err != nil {
		return false, err
	}
	keep, err = fill(s)
	return keep, errors.Join(err, s.Close())
}

// freeName is the name itself or, where that is taken, the name with a number.
func freeName(name string, err error) (string, error) {
	if err != nil {
		return "", err
	}
	for n, try := 2, name; ; n++ {
		if _, err := os.Lstat(try); errors.Is(err, fs.ErrNotExist) {
			return try, nil
		} else if err != nil {
			return "", err
		}
		try = fmt.Sprintf("%s-%d", name, n)
	}
}
