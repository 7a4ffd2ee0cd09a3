package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "liqa"

// barriers are the one-way streets between the top folders: a package under
// from must not import one under any of never, but for those under save.
var barriers = []struct {
	from  string
	never []string
	save  []string
	why   string
}{
	{"storage", []string{"extract", "graph", "seeds", "cmd"}, []string{"extract/fact"}, "the store knows facts, not how they were found or are asked for"},
	{"graph", []string{"storage", "cmd"}, nil, "the graph states what it needs as an interface"},
	{"extract", []string{"storage", "graph", "cmd"}, nil, "extraction is pure"},
	{"seeds", []string{"storage", "graph", "cmd"}, nil, "language data knows no program"},
}

// stages are the steps of extraction in order: none imports a later one.
var stages = []string{"fact", "arabic", "lexicon", "mention", "meeting", "resolve"}

// fault says what is wrong with package from importing path, if anything.
func fault(from, path string) string {
	if strings.HasPrefix(path, module+"/cmd/") {
		return "only cmd wires: nobody imports it"
	}
	target, inside := strings.CutPrefix(path, module+"/")
	if from == "extract/fact" && (inside || strings.Contains(path, ".")) {
		return "fact imports only the standard library"
	}
	if !inside {
		return ""
	}
	for _, b := range barriers {
		if under(from, b.from) && anyUnder(target, b.never) && !anyUnder(target, b.save) {
			return b.why
		}
	}
	if a, b := stage(from), stage(target); a >= 0 && b > a {
		return "a stage never imports a later one"
	}
	return ""
}

func under(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, folder+"/")
}

func anyUnder(path string, folders []string) bool {
	return slices.ContainsFunc(folders, func(f string) bool { return under(path, f) })
}

// stage is the place of a package in the order of extraction, -1 for others.
func stage(path string) int {
	return slices.IndexFunc(stages, func(s string) bool { return under(path, "extract/"+s) })
}

func TestImportRulesCatchWhatTheyShould(t *testing.T) {
	for _, c := range []struct {
		from, path string
		bad        bool
	}{
		{"storage", "liqa/extract/fact", false},
		{"storage", "liqa/extract/meeting", true},
		{"storage/record", "liqa/extract", true},
		{"graph", "liqa/storage", true},
		{"graph/export", "liqa/extract/fact", false},
		{"extract/fact", "golang.org/x/text/unicode/norm", true},
		{"extract/fact", "liqa/seeds", true},
		{"extract/fact", "errors", false},
		{"extract/mention", "liqa/extract/meeting", true},
		{"extract/meeting", "liqa/extract/mention", false},
		{"extract", "liqa/graph", true},
		{"extract", "liqa/cmd/liqa", true},
		{"cmd/liqa", "liqa/storage", false},
		{"extract/lexicon", "liqa/seeds", false},
	} {
		if got := fault(c.from, c.path); (got != "") != c.bad {
			t.Errorf("%s importing %s: fault %q, want one: %v", c.from, c.path, got, c.bad)
		}
	}
}

func TestImportsPointOneWay(t *testing.T) {
	for _, file := range sources(t, ".go") {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, file), nil, parser.ImportsOnly)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, spec := range parsed.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			if why := fault(filepath.ToSlash(filepath.Dir(file)), path); why != "" {
				t.Errorf("%s imports %s: %s", file, path, why)
			}
		}
	}
}

// root is the top of the repository as tests of this package see it.
const root = "../.."

// sources lists the repository's files with one of the given endings; hidden
// folders and what make builds are not part of it.
func sources(t *testing.T, endings ...string) []string {
	t.Helper()
	var out []string
	err := fs.WalkDir(os.DirFS(root), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (path == "bin" || path == "demo" || strings.HasPrefix(d.Name(), ".") && path != ".") {
			return fs.SkipDir
		}
		if !d.IsDir() && (len(endings) == 0 || slices.Contains(endings, filepath.Ext(path))) {
			out = append(out, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) == 0 {
		t.Fatalf("no files %v under %s", endings, root)
	}
	return out
}
