package extract

import (
	"io/fs"

	"liqa/seeds"
)

// program counts the changes of code that make readings differ; changes of the
// language data tell themselves.
const program = "8"

// Version names the rules and the language data of dir by which readings are
// made; readings stored under another version are made anew.
func Version(dir fs.FS) (string, error) {
	data, err := seeds.Digest(dir)
	return program + "-" + data, err
}
