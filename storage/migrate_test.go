package storage

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/extract/fact/tight"
)

var updateSamples = os.Getenv("UPDATE_LAYOUTS") != ""

// TestEveryLayoutIsRead opens a sample of every layout ever released, brings it
// up to date and finds what it holds.
func TestEveryLayoutIsRead(t *testing.T) {
	for layout := 1; layout <= Schema(); layout++ {
		sample := filepath.Join("testdata", "layout-"+string(rune('0'+layout))+".db")
		if updateSamples && layout == Schema() {
			writeSample(t, sample)
		}
		path := copyOf(t, sample)
		s, err := Open(path, Options{Terms: func(fact.Actor) []string { return nil }})
		if err != nil {
			t.Fatalf("%s: %v", sample, err)
		}
		err = s.View(func(tx *Tx) error {
			a, err := tx.Article("sample")
			if err == nil && a.Text != "نص المثال" {
				t.Errorf("%s: the article reads %q", sample, a.Text)
			}
			m, err2 := tx.Meeting("m1")
			if errors.Is(err2, fact.ErrNotFound) && layout < Schema() {
				rules, _, err3 := tx.Renewing() // it is to be derived anew
				if err2 = err3; rules == "" {
					t.Errorf("%s: the meeting is lost", sample)
				}
			} else if err2 == nil && m.Status != fact.Held {
				t.Errorf("%s: the meeting is %+v", sample, m)
			}
			return errors.Join(err, err2)
		})
		if err := errors.Join(err, s.Close()); err != nil {
			t.Errorf("%s: %v", sample, err)
		}
		if c, err := Check(path, 0); err != nil || !c.Sound() {
			t.Errorf("%s, brought up to date: %v %+v", sample, err, c)
		}
	}
}

// writeSample makes the sample of the layout of today.
func writeSample(t *testing.T, path string) {
	t.Helper()
	s, err := Open(path, Options{Terms: func(fact.Actor) []string { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	a := fact.Article{ID: "sample", Text: "نص المثال"}
	p, err := Pack(a, fact.Reading{ID: "sample"}, Stamp{DigestOf(a), "1"})
	if err != nil {
		t.Fatal(err)
	}
	err = s.Update(func(tx *Tx) error {
		tx.PutArticle(p)
		tx.PutActor(fact.Actor{ID: "a", Name: "أ"})
		tx.PutMeeting(fact.Meeting{ID: "m1", Status: fact.Held, Participants: []fact.Member{{ID: "a"}}})
		return nil
	})
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
}

func copyOf(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "copy.db")
	if err := os.WriteFile(to, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return to
}

// withMigration runs f in a program that knows one layout more.
func withMigration(t *testing.T, step func(*Tx) error, f func()) {
	t.Helper()
	was := migrations
	migrations = append(append([]func(*Tx) error{}, was...), step)
	defer func() { migrations = was }()
	f()
}

// TestMigration: an older layout is copied aside and brought up to date at once
// or, when a step fails, not at all; a newer one is refused.
func TestMigration(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.db")
	writeSample(t, path)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	failed := errors.New("failed")
	withMigration(t, func(tx *Tx) error { tx.put(metaBucket, "half", nil); return failed }, func() {
		if _, err := Open(path, Options{}); !errors.Is(err, failed) {
			t.Errorf("a migration that fails: %v", err)
		}
		if _, err := Open(path, Options{ReadOnly: true}); err == nil {
			t.Error("an older layout is read as if it were today's")
		}
	})
	kept := fmt.Sprintf("%s.layout-%d", path, Schema())
	same(t, kept, path)
	step := func(tx *Tx) error { tx.put(metaBucket, "new", []byte("x")); return nil }
	withMigration(t, step, func() { openAndClose(t, path) })
	if _, err := Open(path, Options{}); err == nil {
		t.Error("a newer layout is opened")
	}
	if found, err := Check(path, 0); err == nil {
		t.Errorf("what is wrong with a newer layout is told: %+v", found)
	}
	if now, err := os.ReadFile(kept); err != nil || len(now) == 0 {
		t.Errorf("the copy of the old layout: %d bytes, %v; the file had %d", len(now), err, len(before))
	}
}

func openAndClose(t *testing.T, path string) {
	t.Helper()
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = s.View(func(tx *Tx) error {
		if v, err := tx.get(metaBucket, "new"); string(v) != "x" || err != nil {
			t.Errorf("the migrated record is %q, %v", v, err)
		}
		return nil
	})
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
}

// same compares the records of two files.
func same(t *testing.T, a, b string) {
	t.Helper()
	if records(t, a) != records(t, b) {
		t.Errorf("%s does not hold what %s holds", a, b)
	}
}

func records(t *testing.T, path string) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := readMeta(f)
	if err != nil {
		t.Fatal(err)
	}
	w := &tree{pages: &pages{file: io.ReaderAt(f), meta: m}, seen: map[uint64]bool{}, problem: func(_ uint64, err error) { t.Error(err) }}
	all := ""
	w.buckets(func(bucket string, e element) { all += bucket + "/" + string(e.key) + "=" + string(e.value) + "\n" })
	return all
}

// TestFormatIsWrittenDown: FORMAT.md names every bucket that a database has.
func TestFormatIsWrittenDown(t *testing.T) {
	format, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range buckets {
		if strings.HasPrefix(b, workPrefix) {
			b = workPrefix // they are written down as one
		}
		if !strings.Contains(string(format), "\n| `"+b) {
			t.Errorf("FORMAT.md has no line for %s", b)
		}
	}
}

// TestPromisesNameTheirTests: every test that doc.go names is there, and every
// promise names one.
func TestPromisesNameTheirTests(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, promises, _ := strings.Cut(string(doc), "# What it promises\n//\n")
	promises, _, _ = strings.Cut(promises, "//\n// # What it does not promise")
	tests := ""
	for _, pattern := range []string{"*_test.go", "../cmd/liqa/*_test.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			source, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			tests += string(source)
		}
	}
	for _, promise := range strings.Split(promises, "\n//\n") {
		named := regexp.MustCompile(`Test\w+`).FindAllString(promise, -1)
		if len(named) == 0 {
			t.Errorf("this names no test: %s", promise)
		}
		for _, name := range named {
			if !strings.Contains(tests, "func "+name+"(") {
				t.Errorf("there is no %s", name)
			}
		}
	}
}

// TestShapesAreThoseOfTheLayout: the fields of what is stored as tight values. Who
// changes them makes a new layout, with a migration and a sample.
func TestShapesAreThoseOfTheLayout(t *testing.T) {
	for v, want := range map[reflect.Type]string{
		reflect.TypeFor[fact.Actor](): "{ID string, Name string, Label string, Role string, Country string, Type string, Keys slice string, Names slice string}",
		reflect.TypeFor[fact.Meeting](): "{ID string, Kind string, Status string, Date {EDTF string, Text string}, Place {Name string, Country string}, Sources int, " +
			"Participants slice {ID string, Name string, Label string, Role string, Country string, Type string, As string, Basis string}, Topics slice string, " +
			"Reports slice {Article string, Outlet string, Published string, Kind string, Status string, Date {EDTF string, Text string}, Place {Name string, Country string}, " +
			"Participants slice string, Topics slice string, AccordingTo slice string, Evidence slice {In string, Start int, End int, Text string}}}",
	} {
		if got := tight.Shape(v); got != want {
			t.Errorf("%v is stored as\n%s\nand in layout %d as\n%s", v, got, Schema(), want)
		}
	}
}
