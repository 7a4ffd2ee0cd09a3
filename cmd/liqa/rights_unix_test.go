//go:build unix

package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestExtractWithoutRights: a folder and a file that may not be read are named,
// and the rest is read. Root may read all, so the program runs as nobody.
func TestExtractWithoutRights(t *testing.T) {
	dir, err := os.MkdirTemp("/tmp", "liqa-rights-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	page := []byte("التقى الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب أردوغان في سوتشي.\n")
	err = errors.Join(
		os.Chmod(dir, 0o755),
		os.MkdirAll(filepath.Join(dir, "pages", "closed"), 0o755),
		os.WriteFile(filepath.Join(dir, "pages", "open.txt"), page, 0o644),
		os.WriteFile(filepath.Join(dir, "pages", "shut.txt"), page, 0o000),
		os.Chmod(filepath.Join(dir, "pages", "closed"), 0o000),
		copyProgram(filepath.Join(dir, "liqa")),
	)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(filepath.Join(dir, "liqa"), "extract", "--format", "jsonl", "pages")
	cmd.Dir = dir
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	var out, told bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &told
	var exit *exec.ExitError
	if err := cmd.Run(); !errors.As(err, &exit) || exit.ExitCode() != 3 {
		t.Errorf("ended with %v, want exit status 3; it told: %s", err, told.String())
	}
	for _, name := range []string{"closed", "shut.txt"} {
		if want := "skipped " + filepath.Join("pages", name) + ": permission denied"; !strings.Contains(told.String(), want) {
			t.Errorf("not told: %s; but: %s", want, told.String())
		}
	}
	if n := strings.Count(out.String(), "\n"); n != 1 {
		t.Errorf("%d articles read, want the one that may be", n)
	}
}

// copyProgram puts this very program, which is liqa under that name, where
// anybody may run it.
func copyProgram(path string) error {
	in, err := os.Open(os.Args[0])
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
