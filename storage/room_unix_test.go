//go:build unix

package storage_test

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"liqa/graph/name"
	"liqa/storage"
	"liqa/storage/crashtest"
)

// limitRoom bounds how large a file this process can make.
func limitRoom() error {
	n, err := strconv.ParseUint(os.Getenv("LIQA_TEST_ROOM"), 10, 64)
	if err != nil {
		return nil // as large as it likes
	}
	signal.Ignore(syscall.SIGXFSZ)
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: n, Max: n})
}

// task is something besides an ingest that writes to a database of some
// transactions, and what the database has after it.
type task struct {
	name string
	do   func(path string) error
	left int // transactions at least
	done func(t *testing.T, path string) bool
}

const stored = 3

// putStored puts what such a database has.
func putStored(tx *storage.Tx) error {
	for n := range stored {
		putSome(tx, n)
	}
	return nil
}

func tasks() []task {
	always := func(*testing.T, string) bool { return true }
	change := func(f func(tx *storage.Tx)) func(string) error {
		return func(path string) error {
			s, err := storage.Open(path, storage.Options{Terms: name.Terms})
			if err != nil {
				return err
			}
			return errors.Join(s.Update(func(tx *storage.Tx) error { f(tx); return nil }), s.Close())
		}
	}
	return []task{
		{"backup", func(path string) error { return storage.Backup(path, path+".copy", 0) }, stored, func(t *testing.T, path string) bool {
			_, err := os.Stat(path + ".copy")
			if err == nil {
				wholeUpTo(t, path+".copy", stored)
			}
			return err == nil
		}},
		{"compact", func(path string) error { _, _, err := storage.Compact(path, 0); return err }, stored, always},
		{"rebuild", func(path string) error {
			_, err := storage.Replace(path, 0, name.Terms, func(s *storage.Store) (bool, error) {
				return false, s.Update(putStored)
			})
			return err
		}, stored, always},
		{"decide", change(func(tx *storage.Tx) { tx.PutDecision("d", make([]byte, 20_000)) }), stored, func(t *testing.T, path string) bool {
			return len(viewed(t, path, func(tx *storage.Tx) ([]byte, error) { return tx.Decision("d") })) == 20_000
		}},
		{"forget", change(func(tx *storage.Tx) {
			for i := (stored - 1) * perWrite; i < stored*perWrite; i++ {
				tx.DeleteArticle(fmt.Sprintf("a%05d", i))
			}
		}), stored - 1, func(t *testing.T, path string) bool { return wholeUpTo(t, path, stored-1) == stored-1 }},
		{"migrate", func(path string) error {
			s, err := storage.Open(path, storage.Options{Terms: name.Terms})
			if err != nil {
				return err
			}
			return s.Close()
		}, 0, func(t *testing.T, path string) bool {
			s, err := storage.Open(path, storage.Options{ReadOnly: true})
			if err == nil {
				err = s.Close()
			}
			return err == nil // an older layout is not read so
		}},
	}
}

func viewed[T any](t *testing.T, path string, f func(*storage.Tx) (T, error)) (value T) {
	t.Helper()
	s, err := storage.Open(path, storage.Options{ReadOnly: true})
	if err == nil {
		err = errors.Join(s.View(func(tx *storage.Tx) (err error) { value, err = f(tx); return err }), s.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// perform does one of the tasks in a process of its own.
func perform(which, path string) int {
	err := limitRoom()
	for _, c := range tasks() {
		if err == nil && c.name == which {
			err = c.do(path)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// TestCrashDiskFullTasks: whatever writes and finds no room, at whatever size, fails
// with an error and leaves the database as it was; what it reports as done is done.
func TestCrashDiskFullTasks(t *testing.T) {
	seed := crashtest.Seed()
	r := rand.New(rand.NewPCG(seed, 6))
	tries, refused := crashtest.Tries(120, 1200), map[string]int{}
	base := history(t)[stored]
	for i := range tries {
		c := tasks()[i%len(tasks())]
		path := filepath.Join(t.TempDir(), "liqa.db")
		before := prepare(t, c, path, base)
		each := max(1, tries/len(tasks()))
		room := 4096 + 4*before*int64(i/len(tasks()))/int64(each) + r.Int64N(4*before/int64(each))
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "LIQA_TEST_TASK="+c.name, "LIQA_TEST_PATH="+path, fmt.Sprint("LIQA_TEST_ROOM=", room))
		said, err := cmd.CombinedOutput()
		if err != nil {
			refused[c.name]++
		}
		if code := cmd.ProcessState.ExitCode(); code != 0 && code != 1 {
			t.Fatalf("seed %d, try %d, %s with room for %d bytes: %v\n%s", seed, i, c.name, room, err, said)
		}
		if found, err := storage.Check(path, 0); err != nil || !found.Sound() {
			t.Fatalf("seed %d, try %d, %s with room for %d bytes: %v %+v", seed, i, c.name, room, err, found)
		}
		if done := c.done(t, path); err == nil && !done {
			t.Errorf("seed %d, try %d: %s with room for %d bytes was reported as done", seed, i, c.name, room)
		}
		goesOn(t, c, path)
	}
	for _, c := range tasks() {
		if n, all := refused[c.name], tries/len(tasks()); all >= 20 && (n == 0 || n == all) {
			t.Errorf("%s found no room %d times of %d: the sizes do not reach both ends", c.name, n, all)
		}
	}
	t.Logf("%d tasks, without room: %v (seed %d)", tries, refused, seed)
}

// prepare makes the database of a task, and returns its size.
func prepare(t *testing.T, c task, path string, base []byte) int64 {
	t.Helper()
	if c.left == 0 {
		older, err := os.ReadFile(filepath.Join("testdata", "layout-2.db"))
		if err == nil {
			err = os.WriteFile(path, older, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	} else {
		if err := os.WriteFile(path, base, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

// goesOn checks that with room the database goes on, and nothing lies about.
func goesOn(t *testing.T, c task, path string) {
	t.Helper()
	if c.left == 0 {
		if err := c.do(path); err != nil {
			t.Fatal(err)
		}
		a := viewed(t, path, func(tx *storage.Tx) (string, error) { a, err := tx.Article("sample"); return a.Text, err })
		if a != "نص المثال" {
			t.Errorf("after %s the article reads %q", c.name, a)
		}
	} else {
		n := wholeUpTo(t, path, c.left)
		goOn(t, path, n)
		wholeUpTo(t, path, n+1)
	}
	err := filepath.WalkDir(filepath.Dir(path), func(at string, d fs.DirEntry, err error) error {
		if !d.IsDir() && !slices.Contains([]string{"", ".copy", ".layout-2"}, strings.TrimPrefix(at, path)) {
			t.Errorf("after %s there is %s", c.name, at)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
