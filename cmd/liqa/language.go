package main

import (
	"io/fs"
	"os"
	"sync"

	"github.com/spf13/cobra"

	"liqa/extract"
	"liqa/extract/resolve"
	"liqa/extract/resolve/office"
	"liqa/seeds"
)

// data is what liqa reads Arabic by.
type data struct {
	dir       fs.FS
	folder    string // the user's own; empty where there is none
	extractor func() (*extract.Extractor, error)
	offices   func() (*office.Table, error)
	rules     func() (*resolve.Rules, error) // of resolution
}

func newData(dir fs.FS, folder string) data {
	return data{
		dir:       dir,
		folder:    folder,
		extractor: func() (*extract.Extractor, error) { return extract.With(dir) },
		offices:   sync.OnceValues(func() (*office.Table, error) { return office.Load(dir) }),
		rules:     sync.OnceValues(func() (*resolve.Rules, error) { return resolve.New(dir) }),
	}
}

// tables is the data of this process, as its locale is: the tables built in
// and, once the command line is read, those of the folder it names over them.
var tables = builtIn

var builtIn = newData(seeds.Arabic(), "")

// addLanguage gives all commands the flag that names a folder of language data.
func addLanguage(root *cobra.Command) {
	folder := os.Getenv("LIQA_SEEDS")
	root.PersistentFlags().StringVar(&folder, "seeds", folder, "language data of your own in `DIR`, over that built in; $LIQA_SEEDS when set")
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		tables = builtIn
		if folder == "" {
			return nil
		}
		dir, err := seeds.With(seeds.Arabic(), folder)
		if err == nil {
			tables = newData(dir, folder)
		}
		return err
	}
}
