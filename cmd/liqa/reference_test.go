package main

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra/doc"
)

var update = flag.Bool("update", false, "write the reference anew: go test ./cmd/liqa -run Reference -update")

// referenceDir holds the man pages and the markdown reference; README leads
// there.
const referenceDir = "reference"

// TestReferenceIsCurrent generates the reference from the commands and compares
// it with what is in the repository.
func TestReferenceIsCurrent(t *testing.T) {
	t.Setenv("LIQA_DB", "")
	fresh := t.TempDir()
	root := newRoot(streams{})
	root.DisableAutoGenTag = true
	for _, kind := range []string{"markdown", "man"} {
		if err := os.MkdirAll(filepath.Join(fresh, kind), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := doc.GenMarkdownTree(root, filepath.Join(fresh, "markdown")); err != nil {
		t.Fatal(err)
	}
	day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) // a page must not differ from day to day
	if err := doc.GenManTree(root, &doc.GenManHeader{Section: "1", Source: "liqa", Manual: "liqa", Date: &day}, filepath.Join(fresh, "man")); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.RemoveAll(referenceDir); err != nil {
			t.Fatal(err)
		}
		if err := os.CopyFS(referenceDir, os.DirFS(fresh)); err != nil {
			t.Fatal(err)
		}
	}
	want, got := pagesIn(t, fresh), pagesIn(t, referenceDir)
	for name, text := range want {
		if !bytes.Equal(got[name], text) {
			t.Errorf("%s is not what the commands say now; go test ./cmd/liqa -run Reference -update", filepath.Join(referenceDir, name))
		}
	}
	for name := range got {
		if want[name] == nil {
			t.Errorf("%s is of a command that is no more", filepath.Join(referenceDir, name))
		}
	}
}

func pagesIn(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		all[path], err = os.ReadFile(filepath.Join(dir, path))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestEveryCommandTeaches: each command says what it does, and shows it.
func TestEveryCommandTeaches(t *testing.T) {
	for _, c := range newRoot(streams{}).Commands() {
		if c.Hidden || c.HasSubCommands() {
			continue
		}
		if c.Short == "" || c.Long == "" || !strings.Contains(c.Example, "liqa "+c.Name()) {
			t.Errorf("liqa %s: its help lacks a description or an example", c.Name())
		}
	}
}
