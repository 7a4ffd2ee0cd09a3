package source_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/extract/source"
)

const text = "بحث وزير الخارجية المصري مع نظيره الأردني اليوم ملف المياه والتعاون في مجال الطاقة بين البلدين."

func newReader(t testing.TB, stdin io.Reader) *source.Reader {
	t.Helper()
	r, err := source.New(source.Options{Stdin: stdin})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// read returns the ids of the articles at paths, and the skips as lines, with
// dir cut from them.
func read(t testing.TB, dir string, stdin io.Reader, paths ...string) (ids, skips []string) {
	t.Helper()
	for a, err := range newReader(t, stdin).Articles(context.Background(), paths) {
		var skip *source.Skip
		switch {
		case errors.As(err, &skip):
			skips = append(skips, strings.ReplaceAll(skip.Error(), dir+string(filepath.Separator), ""))
		case err != nil:
			t.Fatal(err)
		default:
			ids = append(ids, a.ID)
		}
	}
	return ids, skips
}

// write makes files below a new folder.
func write(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func packed(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

func line(id string) string { return fmt.Sprintf(`{"id": %q, "text": %q}`, id, text) }

func TestFolderIsReadInOrder(t *testing.T) {
	dir := write(t, map[string]string{
		"b.txt": text, "a/z.txt": text, "a/c.jsonl": line("one") + "\n" + line("two") + "\n",
		"c.jsonl.gz": packed(line("three") + "\n"), ".hidden.txt": text, "page_files/style.css": "x", ".git/x.txt": text,
	})
	ids, skips := read(t, dir, nil, dir)
	same(t, "ids", ids, "one", "two", "z", "b", "three")
	same(t, "skips", skips)
}

func TestGlobAndStdin(t *testing.T) {
	dir := write(t, map[string]string{"b.txt": text, "a.txt": text, "c.html.bak": text})
	ids, _ := read(t, dir, strings.NewReader(line("from stdin")+"\n"), filepath.Join(dir, "*.txt"), "-")
	same(t, "ids", ids, "a", "b", "from stdin")
	ids, _ = read(t, dir, strings.NewReader(packed(line("packed"))), "-")
	same(t, "packed standard input", ids, "packed")
	ids, _ = read(t, dir, strings.NewReader("عنوان\n"+text), "-")
	same(t, "a page on standard input", ids, "-")
}

func TestIDs(t *testing.T) {
	dir := write(t, map[string]string{"n.jsonl": fmt.Sprintf("{\"url\": \"http://a.example/1\", \"text\": %q}\n\n{\"text\": %q}\n{\"id\": 7, \"text\": %q}", text, text, text)})
	ids, _ := read(t, dir, nil, filepath.Join(dir, "n.jsonl"))
	same(t, "ids", ids, "http://a.example/1", "n#2", "7")
}

func TestJSONShapes(t *testing.T) {
	for name, content := range map[string]string{
		"array.json":   "[" + line("one") + ",\n" + line("two") + "]",
		"spread.json":  "{\n \"id\": \"one\",\n \"text\": \"" + text + " {[\\\"}\"\n}\n{\n \"id\": \"two\", \"text\": \"" + text + "\"}",
		"lines.json":   line("one") + "\n" + line("two"),
		"marked.jsonl": "\ufeff" + line("one") + "\r\n" + line("two") + "\r\n",
	} {
		dir := write(t, map[string]string{name: content})
		ids, skips := read(t, dir, nil, dir)
		same(t, name, append(ids, skips...), "one", "two")
	}
}

func TestBadInputIsNamedAndTheRestIsRead(t *testing.T) {
	good := line("good")
	dir := write(t, map[string]string{
		"binary.txt":   "text\x00more",
		"document.txt": "%PDF-1.4 …",
		"empty.txt":    "",
		"blank.txt":    " \n\t\n",
		"latin.txt":    "ab\xe1\xe2",
		"seven.jsonl":  strings.Repeat(good+"\n", 6) + "{\"id\": \"x\", \"text\": \n" + good + "\n",
		"fields.jsonl": "{\"id\": \"x\", \"text\": true}\n{\"id\": \"y\"}\n" + good,
		"utf8.jsonl":   "{\"text\": \"\xff\"}\n" + good + "\n",
		"broken.gz":    packed(good + "\n")[:40],
		"cut.json":     "[" + good + ", {\"id\": ",
		"words.json":   "[1, 2]",
	})
	ids, skips := read(t, dir, nil, dir, filepath.Join(dir, "none.txt"), filepath.Join(dir, "none*"))
	if len(ids) != 10 {
		t.Errorf("%d articles read, want the 10 good ones: %q", len(ids), ids)
	}
	same(t, "skips", skips,
		"binary.txt: binary data, not text: byte 4 is zero",
		"blank.txt: nothing but blanks",
		"broken.gz: unexpected EOF",
		"cut.json: record 2: the JSON breaks off inside an object",
		"document.txt: a PDF document, not text",
		"empty.txt: the file is empty",
		`fields.jsonl: line 1: the field "text" holds something else than text`,
		`fields.jsonl: line 2: no text: the field "text" is missing or empty; name another with --map text=NAME`,
		"latin.txt: not UTF-8 (byte 2 is 0xE1), and no Arabic encoding that could be told",
		"seven.jsonl: line 7: broken JSON at byte 20: unexpected end of JSON input",
		"utf8.jsonl: line 1: not UTF-8: byte 10 is 0xFF",
		"words.json: no JSON object in it",
		"none.txt: no such file or folder, and as a pattern it matches nothing",
		"none*: no such file or folder, and as a pattern it matches nothing",
	)
}

// endless repeats a letter n times without holding them.
type endless int64

func (e *endless) Read(p []byte) (int, error) {
	if *e <= 0 {
		return 0, io.EOF
	}
	n := min(int64(len(p)), int64(*e))
	for i := range p[:n] {
		p[i] = 'a'
	}
	*e -= endless(n)
	return int(n), nil
}

func TestLongLineCostsItselfAndNoMemory(t *testing.T) {
	long := endless(200 << 20)
	in := io.MultiReader(strings.NewReader(line("one")+"\n{\"text\": \""), &long, strings.NewReader("\"}\n"+line("two")))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	ids, skips := read(t, "", in, "-")
	runtime.ReadMemStats(&after)
	same(t, "ids", ids, "one", "two")
	same(t, "skips", skips, "-: line 2: larger than 8 MiB, which no article is")
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 150<<20 {
		t.Errorf("%d MiB allocated for a line that is left out", grown>>20)
	}
}

func TestLinksAndSpecialFiles(t *testing.T) {
	dir := write(t, map[string]string{"in/a.txt": text, "out.txt": text})
	in := filepath.Join(dir, "in")
	for name, target := range map[string]string{"b.txt": "a.txt", "loop": ".", "outside.txt": "../out.txt", "torn.txt": "gone.txt"} {
		if err := os.Symlink(target, filepath.Join(in, name)); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	ids, skips := read(t, in, nil, in)
	same(t, "ids", ids, "a", "b")
	if len(skips) != 3 {
		t.Errorf("skips: %q, want the loop, the way out and the torn link", skips)
	}
}

func TestPick(t *testing.T) {
	dir := write(t, map[string]string{"n.jsonl": line("one") + "\nbroken\n" + line("three") + "\n", "odd#1.txt": text})
	for which, want := range map[string]string{"n.jsonl#1": "one", "n.jsonl#3": "three", "n.jsonl#three": "three", "odd#1.txt": "odd#1"} {
		var got []string
		for a, err := range newReader(t, nil).Pick(context.Background(), filepath.Join(dir, which)) {
			if err != nil {
				t.Fatal(which, err)
			}
			got = append(got, a.ID)
		}
		same(t, which, got, want)
	}
	for _, err := range newReader(t, nil).Pick(context.Background(), filepath.Join(dir, "n.jsonl#9")) {
		if !errors.Is(err, fact.ErrNotFound) {
			t.Errorf("n.jsonl#9: %v", err)
		}
	}
}

func TestInterruptedReadingStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	var last error
	for _, err := range newReader(t, strings.NewReader(strings.Repeat(line("x")+"\n", 9))).Articles(ctx, []string{"-"}) {
		if last = err; err == nil {
			n++
			cancel()
		}
	}
	if n != 1 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d articles, then %v", n, last)
	}
}

func TestEscapesOfJSON(t *testing.T) {
	for written, want := range map[string]string{
		`سطر\nسطر`:                   "سطر\nسطر",
		`\"قال\" \\ \/ \t|\r|\b|\f`:  "\"قال\" \\ / \t|\r|\b|\f",
		`\u0642ال\nنعم \ud83d\ude00`: "قال\nنعم \U0001F600",
		`\ud83d وحدها`:               "\ufffd وحدها",
		`ينتهي بشرطة\\`:              `ينتهي بشرطة\`,
	} {
		articles, skips, _ := all(t, source.Options{}, "a.jsonl", `{"id": "a", "title": "عنوان", "text": "`+written+`"}`)
		if len(articles) != 1 || articles[0].Text != want {
			t.Errorf("%s: %v %v, want %q", written, articles, skips, want)
		}
	}
}
