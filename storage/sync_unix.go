//go:build !windows

package storage

import (
	"os"
	"syscall"
)

// mapAhead is how much a writer maps before the file is as long: whenever it outgrows
// its map, bbolt copies all that the transaction has come to.
const mapAhead = 16 << 20

// syncDir makes the names in a folder durable.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return syncNow(d)
}

// holdFile locks a file until it is closed, or fails at once.
func holdFile(f *os.File) error { return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) }

// takeOwner gives a file to the owner and the group of another one.
func takeOwner(file string, other os.FileInfo) {
	if of, ok := other.Sys().(*syscall.Stat_t); ok {
		_ = os.Chown(file, -1, int(of.Gid)) // of which we need be a member
		_ = os.Chown(file, int(of.Uid), -1) // for which we need be root, or be it
	}
}
