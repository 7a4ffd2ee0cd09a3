package storage

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// A new file is made in a folder of its own beside the place it will take. Its
// maker holds a lock there, so that what a killed one left behind is told from
// what is under way.
const (
	freshPrefix = ".liqa-new-"
	freshFile   = "db"
	freshLock   = "lock"
)

// abandonedAfter is how long a folder that nobody holds is left alone: its maker
// may be about to.
const abandonedAfter = time.Minute

// fresh makes such a folder for the file that is to stand at path, and returns
// where to make it; done clears the folder away.
func fresh(path string) (temp string, done func(), err error) {
	sweep(path)
	dir, err := os.MkdirTemp(filepath.Dir(path), freshPrefix)
	if err != nil {
		return "", nil, err
	}
	lock, err := os.Create(filepath.Join(dir, freshLock))
	if err == nil {
		err = holdFile(lock)
	}
	done = func() { lock.Close(); clearAway(dir) }
	if err != nil {
		done()
	}
	return filepath.Join(dir, freshFile), done, err
}

// clearAway removes such a folder, and nothing in it that is not ours.
func clearAway(dir string) {
	for _, name := range []string{freshLock, freshFile, ""} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil && !os.IsNotExist(err) {
			return // it harms nobody, and the next writer tries again
		}
	}
}

// sweep clears away what killed makers left in a file's folder.
func sweep(path string) {
	beside, _ := os.ReadDir(filepath.Dir(path)) // whatever can be read of it
	for _, e := range beside {
		if dir := filepath.Join(filepath.Dir(path), e.Name()); strings.HasPrefix(e.Name(), freshPrefix) && abandoned(dir, e) {
			clearAway(dir)
		}
	}
}

// abandoned reports whether nobody holds such a folder.
func abandoned(dir string, e fs.DirEntry) bool {
	info, err := e.Info()
	if err != nil || !info.IsDir() || time.Since(info.ModTime()) < abandonedAfter {
		return false
	}
	lock, err := os.OpenFile(filepath.Join(dir, freshLock), os.O_RDWR, 0)
	if err != nil {
		return os.IsNotExist(err)
	}
	defer lock.Close()
	return holdFile(lock) == nil
}
