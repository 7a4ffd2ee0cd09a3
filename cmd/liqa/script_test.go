package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets test scripts run this very program as "liqa".
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"liqa": main, "sampledb": sampleDB})
}

// TestScript runs testdata/script: each file is one command's behaviour, with
// the inputs it needs and the exit statuses scripts may rely on. $REPO is the
// checkout; `status N liqa …` runs liqa and wants that exit status.
func TestScript(t *testing.T) {
	repo, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "script"),
		Setup: func(env *testscript.Env) error {
			env.Setenv("REPO", repo)
			return nil
		},
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"status": wantStatus},
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
	})
}

// wantStatus is the script command "status N liqa ARG…": liqa ends with exit
// status N. What it wrote is there for stdout and stderr as after exec.
func wantStatus(ts *testscript.TestScript, negated bool, args []string) {
	if negated || len(args) < 2 {
		ts.Fatalf("usage: status N command [arg...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	var exit *exec.ExitError
	got := 0
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("%s ended with status %d, want %d", strings.Join(args[1:], " "), got, want)
	}
}
