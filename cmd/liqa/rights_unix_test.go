//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// openFolder makes a folder that others can come to, unlike t.TempDir, with the
// program in it: this very one, which is liqa under that name.
func openFolder(t *testing.T) string {
	program, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "liqa-rights-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := errors.Join(os.Chmod(dir, 0o755), os.WriteFile(filepath.Join(dir, "liqa"), program, 0o755)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// asNobody runs the program of an open folder there. Root may do all, so it runs as nobody.
func asNobody(dir string, args ...string) (status int, out, told string) {
	cmd := exec.Command(filepath.Join(dir, "liqa"), args...)
	cmd.Dir = dir
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		status = exit.ExitCode()
	case err != nil:
		return -1, "", err.Error()
	}
	return status, stdout.String(), stderr.String()
}

// TestExtractWithoutRights: a folder and a file that may not be read are named,
// and the rest is read.
func TestExtractWithoutRights(t *testing.T) {
	dir := openFolder(t)
	page := []byte("التقى الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب أردوغان في سوتشي.\n")
	err := errors.Join(
		os.MkdirAll(filepath.Join(dir, "pages", "closed"), 0o755),
		os.WriteFile(filepath.Join(dir, "pages", "open.txt"), page, 0o644),
		os.WriteFile(filepath.Join(dir, "pages", "shut.txt"), page, 0o000),
		os.Chmod(filepath.Join(dir, "pages", "closed"), 0o000),
	)
	if err != nil {
		t.Fatal(err)
	}
	status, out, told := asNobody(dir, "extract", "--format", "jsonl", "pages")
	if status != 3 {
		t.Errorf("ended with %d, want exit status 3; it told: %s", status, told)
	}
	for _, name := range []string{"closed", "shut.txt"} {
		if want := "skipped " + filepath.Join("pages", name) + ": permission denied"; !strings.Contains(told, want) {
			t.Errorf("not told: %s; but: %s", want, told)
		}
	}
	if n := strings.Count(out, "\n"); n != 1 {
		t.Errorf("%d articles read, want the one that may be", n)
	}
}

// TestBackupWithoutRights: who may only read a database can copy it, and the copy is
// as little to be written to.
func TestBackupWithoutRights(t *testing.T) {
	dir := openFolder(t)
	db := filepath.Join(dir, "n.db")
	wants(t, 0, "0 new", "ingest", "--db", db, t.TempDir())
	if err := errors.Join(os.Chmod(db, 0o444), os.Mkdir(filepath.Join(dir, "to"), 0o755), os.Chmod(filepath.Join(dir, "to"), 0o777)); err != nil {
		t.Fatal(err)
	}
	if status, _, told := asNobody(dir, "backup", "--db", "n.db", "to/copy.db"); status != 0 {
		t.Fatalf("status %d: %s", status, told)
	}
	if info, err := os.Stat(filepath.Join(dir, "to", "copy.db")); err != nil || info.Mode().Perm() != 0o444 {
		t.Errorf("the copy: %v %v", info, err)
	}
	if status, _, told := asNobody(dir, "compact", "--db", "n.db"); status != 1 || !strings.Contains(told, "permission denied") {
		t.Errorf("compact: status %d: %s", status, told)
	}
}
