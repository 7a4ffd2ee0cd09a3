// Package seeds holds the language data liqa reads Arabic by (ar/, one table a
// file) and a sample corpus written for this project (articles/).
package seeds

import (
	"embed"
	"io/fs"
)

//go:embed ar
var files embed.FS

// Arabic is the directory of language data built into the program.
func Arabic() fs.FS {
	dir, err := fs.Sub(files, "ar")
	if err != nil {
		panic(err) // the name above is fixed when the program is built
	}
	return dir
}
