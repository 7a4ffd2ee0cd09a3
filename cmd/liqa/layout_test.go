package main

import (
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// older unpacks the database that an older liqa made by reading before.jsonl, then
// after.jsonl, and by renaming an actor.
func older(t *testing.T, name string) string {
	t.Helper()
	in, err := os.Open(filepath.Join("testdata", "layout", name))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	path := filepath.Join(t.TempDir(), "old.db")
	out, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	unpacked, err := gzip.NewReader(in)
	if err == nil {
		_, err = io.Copy(out, unpacked)
	}
	if err := errors.Join(err, out.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

var layouts = []string{"1.db.gz", "3.db.gz"}

// TestOlderLayoutIsBroughtUpToDate: readers say what to do, the first ingest keeps a
// copy, and after it everything is as if this liqa had read it all.
func TestOlderLayoutIsBroughtUpToDate(t *testing.T) {
	before, after := filepath.Join("testdata", "layout", "before.jsonl"), filepath.Join("testdata", "layout", "after.jsonl")
	fresh := filepath.Join(t.TempDir(), "new.db")
	wants(t, 0, "3 new", "ingest", "--db", fresh, before)
	wants(t, 0, "1 changed", "ingest", "--db", fresh, after)
	wants(t, 0, "", "rename", "--db", fresh, "أيمن الصفدي", "أيمن حسين الصفدي")

	for _, layout := range layouts {
		old := older(t, layout)
		wants(t, 1, "run liqa ingest once", "met", "--db", old, "الصفدي")
		wants(t, 0, "no damage", "check", "--db", old)
		wants(t, 0, "", "ingest", "--db", old, after)
		wants(t, 0, "no damage", "check", "--db", old)
		for _, asked := range [][]string{
			{"meetings", "--format", "jsonl"}, {"met", "الصفدي", "شكري", "--format", "jsonl"}, {"show", "--versions", "a2"}, {"curation"},
		} {
			_, got, errs := liqa(append(asked, "--db", old)...)
			if _, want, _ := liqa(append(asked, "--db", fresh)...); got != want || want == "" {
				t.Errorf("%s: %s says\n%s%s\nwhere a database of today says\n%s", layout, asked[0], got, errs, want)
			}
		}
	}
}

// TestOlderLayoutIsRebuilt: from a file of an older layout, damaged or not, articles,
// their earlier versions and decisions are saved.
func TestOlderLayoutIsRebuilt(t *testing.T) {
	for _, hurt := range []bool{false, true} {
		old := older(t, "1.db.gz")
		if hurt {
			spoil(t, old, []byte(`"participants":[{"id"`))
		}
		wants(t, 0, "3 articles read anew", "rebuild", "--db", old)
		wants(t, 0, "no damage", "check", "--db", old)
		wants(t, 0, "أيمن حسين الصفدي", "curation", "--db", old)
		wants(t, 0, "الملف الليبي، وفق", "show", "--versions", "--db", old, "a2")
	}
}
