package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// maxLines is the most a source file may have: more than one idea lives in a
// longer one.
const maxLines = 450

func TestSourceFilesAreShort(t *testing.T) {
	for _, file := range sources(t, ".go") {
		if n := bytes.Count(content(t, file), []byte("\n")); n > maxLines {
			t.Errorf("%s has %d lines, more than %d: split it", file, n, maxLines)
		}
	}
}

// TestNoHiddenControls: bidirectional controls make source read otherwise than
// it runs. Code writes them as escapes; only sample pages and test data, which
// stand for real pages, may hold them raw.
func TestNoHiddenControls(t *testing.T) {
	for _, file := range sources(t, ".go", ".tsv", ".md", ".mod", ".sh") {
		if strings.HasPrefix(file, "seeds/articles/") || strings.Contains(file, "testdata/") {
			continue
		}
		for i, line := range strings.Split(string(content(t, file)), "\n") {
			if at := strings.IndexFunc(line, hiddenControl); at >= 0 {
				r, _ := utf8.DecodeRuneInString(line[at:])
				t.Errorf("%s:%d: invisible character %U: write it as an escape", file, i+1, r)
			}
		}
	}
}

// hiddenControl reports characters that change how text is shown and are not
// themselves shown: bidi marks, embeddings, isolates, zero-width ones.
func hiddenControl(r rune) bool {
	return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2069 || r == 0x061C || r == 0xFEFF
}

func TestHiddenControlsAreSeen(t *testing.T) {
	for _, r := range "\u202e\u2066\u200f\u061c\ufeff" {
		if !hiddenControl(r) {
			t.Errorf("%U passes", r)
		}
	}
	for _, r := range "لقاء meeting\t" {
		if hiddenControl(r) {
			t.Errorf("%U is taken for a control", r)
		}
	}
}

// TestTopLevel: what may stand at the top is fixed, so that a newcomer finds
// the architecture in the folder names.
func TestTopLevel(t *testing.T) {
	allowed := []string{"cmd", "graph", "extract", "storage", "seeds", "go.mod", "go.sum", "Makefile",
		"README.md", "LICENSE", "CONTRIBUTING.md", "bin", "demo"}
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(allowed, e.Name()) && !strings.HasSuffix(e.Name(), ".db") {
			t.Errorf("%s does not belong at the top level", e.Name())
		}
	}
}

func content(t *testing.T, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, file))
	if err != nil {
		t.Fatal(err)
	}
	return b
}
