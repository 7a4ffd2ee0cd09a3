package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Outputs in the README are real ones:
//
//	go test ./cmd/liqa -run README -readme
var readme = flag.Bool("readme", false, "write the outputs of the README's commands into it")

// TestREADMECommandsRun runs what the tour in README.md tells readers to type:
// each line that begins with "$ liqa" in a console block.
func TestREADMECommandsRun(t *testing.T) {
	path, err := filepath.Abs(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	visitSamples(t)
	var out strings.Builder
	ran := 0
	for i, part := range strings.Split(string(page), "```") {
		line, isCommand := strings.CutPrefix(part, "console\n$ liqa ")
		if i > 0 {
			out.WriteString("```")
		}
		if !isCommand || i%2 == 0 {
			out.WriteString(part)
			continue
		}
		line, _, _ = strings.Cut(line, "\n")
		ran++
		out.WriteString("console\n$ liqa " + line + "\n" + output(t, line))
	}
	if ran == 0 {
		t.Fatal("README.md has no commands")
	}
	if *readme && !t.Failed() {
		if err := os.WriteFile(path, []byte(out.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// visitSamples makes an empty folder with the sample articles the current one.
func visitSamples(t *testing.T) {
	t.Helper()
	articles, err := filepath.Abs(filepath.Join(root, "seeds", "articles"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "seeds", "articles"), os.DirFS(articles)); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
}

// output runs one command line and returns what it printed, lines without
// spaces at their ends.
func output(t *testing.T, line string) string {
	t.Helper()
	status, out, errs := liqa(shellWords(line)...)
	if status != exitDone {
		t.Errorf("liqa %s ends with status %d: %s", line, status, errs)
	}
	lines := strings.Split(out, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n") + "\n"
}

// shellWords splits a command line as a shell does, with either quotes.
func shellWords(line string) []string {
	var words []string
	var quote rune
	word, open := "", false
	for _, r := range line + " " {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '\'' || r == '"'):
			quote, open = r, true
		case quote == 0 && r == ' ':
			if open {
				words = append(words, word)
			}
			word, open = "", false
		default:
			word, open = word+string(r), true
		}
	}
	return words
}
