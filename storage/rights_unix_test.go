//go:build unix

package storage_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"liqa/extract/fact"
	"liqa/graph/name"
	"liqa/storage"
)

// TestReadOnly: a file or folder without the right to write is read as ever, and
// a writer is told.
func TestReadOnly(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "liqa.db")
	s, err := storage.Open(path, storage.Options{Terms: name.Terms})
	if err != nil {
		t.Fatal(err)
	}
	update(t, s, func(tx *storage.Tx) { putSome(tx, 0) })
	if err := errors.Join(s.Close(), os.Chmod(path, 0o444), os.Chmod(dir, 0o555)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o755) })
	if wholeUpTo(t, path, 1) != 1 {
		t.Error("the article is not there")
	}
	for _, target := range []string{path, filepath.Join(dir, "new.db")} {
		out, err := asNobody(t, target)
		if err == nil || !strings.Contains(out, "permission denied") {
			t.Errorf("writing %s: %v %s", target, err, out)
		}
	}
}

// TestRightsAreKept: a copy, or a file that takes another's place, is nobody's to read
// who could not read that one.
func TestRightsAreKept(t *testing.T) {
	path := world(t, makeWorld(t, 5, 5, 5))
	to := filepath.Join(t.TempDir(), "copy.db")
	err := os.Chmod(path, 0o640)
	if err == nil && os.Getuid() == 0 {
		err = os.Chown(path, 65534, 65534)
	}
	if err != nil {
		t.Fatal(err)
	}
	was, err := os.Stat(path)
	if err == nil {
		_, _, err = storage.Compact(path, 0)
	}
	if err = errors.Join(err, storage.Backup(path, to, 0)); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{path, to} {
		now, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		a, b := now.Sys().(*syscall.Stat_t), was.Sys().(*syscall.Stat_t)
		if now.Mode() != was.Mode() || a.Uid != b.Uid || a.Gid != b.Gid {
			t.Errorf("%s is %v of %d:%d, was %v of %d:%d", file, now.Mode(), a.Uid, a.Gid, was.Mode(), b.Uid, b.Gid)
		}
	}
}

// asNobody runs the writing process without root's rights.
func asNobody(t *testing.T, path string) (string, error) {
	t.Helper()
	for dir := filepath.Dir(path); dir != "/" && dir != filepath.Clean(os.TempDir()); dir = filepath.Dir(dir) {
		if info, err := os.Stat(dir); err == nil && info.Mode().Perm()&0o555 != 0o555 {
			_ = os.Chmod(dir, 0o755) // so that nobody can come to the folder
		}
	}
	program := filepath.Join(os.TempDir(), fmt.Sprintf("liqa-store-test-%d", os.Getpid()))
	image, err := os.ReadFile(os.Args[0])
	if err == nil {
		err = os.WriteFile(program, image, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Remove(program) })
	cmd := exec.Command(program)
	cmd.Dir = "/"
	cmd.Env = append(os.Environ(), "LIQA_TEST_WRITE="+path)
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// TestLocks: readers read together; a writer waits its time and then says so.
func TestLocks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "liqa.db")
	s, err := storage.Open(path, storage.Options{Terms: name.Terms})
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range []storage.Options{{}, {ReadOnly: true}} {
		if _, err := storage.Open(path, o); !errors.Is(err, fact.ErrLocked) {
			t.Errorf("beside a writer: %v, want fact.ErrLocked", err)
		}
	}
	if _, err := storage.Check(path, 0); !errors.Is(err, fact.ErrLocked) {
		t.Errorf("check beside a writer: %v, want fact.ErrLocked", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	a, err := storage.Open(path, storage.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	b, err := storage.Open(path, storage.Options{ReadOnly: true})
	if err != nil {
		t.Fatalf("a second reader: %v", err)
	}
	if _, err := storage.Open(path, storage.Options{}); !errors.Is(err, fact.ErrLocked) {
		t.Errorf("a writer beside readers: %v, want fact.ErrLocked", err)
	}
	time.AfterFunc(200*time.Millisecond, func() { _ = errors.Join(a.Close(), b.Close()) })
	w, err := storage.Open(path, storage.Options{Wait: 30 * time.Second})
	if err != nil {
		t.Fatalf("a writer that waits for the readers: %v", err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestAbandonedFoldersAreCleared: a writer clears away what a killed one left
// beside the database, and nothing that is in use, young or not liqa's.
func TestAbandonedFoldersAreCleared(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "liqa.db")
	openAndClose := func(o storage.Options) {
		s, err := storage.Open(path, o)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	openAndClose(storage.Options{})
	elsewhere := t.TempDir()
	folder := func(in, name string, age time.Duration, files ...string) string {
		at := filepath.Join(in, name)
		err := os.Mkdir(at, 0o700)
		for _, f := range files {
			err = errors.Join(err, os.WriteFile(filepath.Join(at, f), nil, 0o600))
		}
		then := time.Now().Add(-age)
		if err := errors.Join(err, os.Chtimes(at, then, then)); err != nil {
			t.Fatal(err)
		}
		return at
	}
	stale := []string{folder(dir, ".liqa-new-1", time.Hour, "db", "lock"), folder(dir, ".liqa-new-2", time.Hour, "db"), folder(dir, ".liqa-new-3", time.Hour),
		folder(elsewhere, ".liqa-new-8", time.Hour, "db", "lock")}
	kept := []string{folder(dir, ".liqa-new-4", 0, "db", "lock"), folder(dir, ".liqa-new-5", time.Hour, "db", "lock"),
		folder(dir, ".liqa-new-6", time.Hour, "lock", "mine"), folder(dir, "liqa-new-7", time.Hour, "db")}
	held, err := os.Open(filepath.Join(kept[1], "lock"))
	if err == nil {
		err = syscall.Flock(int(held.Fd()), syscall.LOCK_EX)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	openAndClose(storage.Options{ReadOnly: true})
	for _, s := range stale {
		if _, err := os.Stat(s); err != nil {
			t.Errorf("a reader cleared %s away: %v", s, err)
		}
	}
	if err := storage.Backup(path, filepath.Join(elsewhere, "copy.db"), 0); err != nil {
		t.Fatal(err)
	}
	openAndClose(storage.Options{})
	for _, s := range stale {
		if _, err := os.Stat(s); !os.IsNotExist(err) {
			t.Errorf("%s is still there: %v", s, err)
		}
	}
	for _, f := range []string{kept[0] + "/db", kept[1] + "/db", kept[2] + "/mine", kept[3] + "/db"} {
		if _, err := os.Stat(f); err != nil {
			t.Errorf("%s was cleared away: %v", f, err)
		}
	}
}
