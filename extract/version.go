package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"sync"

	"liqa/seeds"
)

// program counts the changes of code that make readings differ; changes of the
// language data tell themselves.
const program = "3"

// Version names the rules and language data that readings are made by; readings
// stored under another version are made anew.
var Version = sync.OnceValue(func() string { return versionOf(seeds.Arabic()) })

// versionOf is the program's number and a digest of every table's name and text.
func versionOf(dir fs.FS) string {
	digest := sha256.New()
	err := fs.WalkDir(dir, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(dir, path)
		if err != nil {
			return err
		}
		_, _ = io.WriteString(digest, path+"\x00"+string(text)+"\x00") // a digest takes all it is given
		return nil
	})
	if err != nil {
		panic(err) // the tables are part of the program
	}
	return program + "-" + hex.EncodeToString(digest.Sum(nil)[:8])
}
