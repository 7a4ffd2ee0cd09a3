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

// TestExtractWithoutRights: a folder and a file that may not be read are named,
// and the rest is read. Root may read all, so the program runs as nobody.
func TestExtractWithoutRights(t *testing.T) {
	program, err := os.ReadFile(os.Args[0]) // this very one, which is liqa under that name
	if err != nil {
		t.Fatal(err)
	}
	dir, err := os.MkdirTemp("", "liqa-rights-") // t.TempDir is closed to others
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
		os.WriteFile(filepath.Join(dir, "liqa"), program, 0o755),
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
