package source_test

import (
	"archive/tar"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liqa/extract/source"
)

// fuzz reads files of that name which begin with head: what comes is an article
// with id and text, its ranges within it, or a reason; and something comes.
func fuzz(f *testing.F, name, head string, seeds ...string) {
	for _, s := range seeds {
		f.Add(strings.TrimPrefix(s, head))
	}
	path, r := filepath.Join(f.TempDir(), name), newReader(f, nil)
	f.Fuzz(func(t *testing.T, rest string) {
		if err := os.WriteFile(path, []byte(head+rest), 0o644); err != nil {
			t.Fatal(err)
		}
		n := 0
		for a, err := range r.Articles(context.Background(), []string{path}) {
			n++
			var skip *source.Skip
			var note *source.Note
			switch {
			case errors.As(err, &skip), errors.As(err, &note):
			case err != nil:
				t.Fatalf("an input ended the run: %v", err)
			case a.ID == "" || a.Text == "":
				t.Fatalf("an article without id or text: %+v", a)
			default:
				inBounds(t, name, a)
			}
		}
		if n == 0 && !strings.HasPrefix(name, "archive") { // which may hold nothing but pictures
			t.Fatal("the input vanished without a word")
		}
	})
}

func FuzzArticles(f *testing.F) {
	fuzz(f, "input", "", text, line("one")+"\n"+line("two"), "["+line("one")+"]", packed(line("one")), "{\n\"text\": \"x\"}", "\xff\xfe", "[{}}{")
}

func FuzzWARC(f *testing.F) {
	fuzz(f, "crawl.warc", "WARC/", warc(), "WARC/1.0\r\nContent-Length: -5\r\n\r\n", record("response", "", answer("Content-Type: text/html\r\nTransfer-Encoding: chunked", "5\r\n<html\r\n")))
}

func FuzzFeed(f *testing.F) {
	all := sound()
	fuzz(f, "feed.xml", "<", all["rss.xml"], all["atom.xml"], "<rdf:RDF><item><link>x</link>", "<rss>"+item("x", "<content:encoded>x</content:encoded>"))
}

func FuzzJSONFeed(f *testing.F) {
	const head = `{"version": "https://jsonfeed.org/version/1.1", `
	fuzz(f, "feed.json", head, head+`"items": [{"content_text": "x"}, {"summary": "x"}, 7]}`, head+`"items": {}`)
}

func FuzzMail(f *testing.F) {
	all := sound()
	fuzz(f, "letter.eml", "From: a\n", all["x.eml"], all["x.mhtml"], "From: a\nContent-Type: multipart/mixed; boundary=\n\n--\n")
}

func FuzzCSV(f *testing.F) {
	fuzz(f, "table.csv", "text,", sound()["table.csv"], "text,id\nx,y\n\"x", "text,id;\n;\n")
}

func FuzzZip(f *testing.F) {
	fuzz(f, "archive.zip", "PK", zipped([2]string{"a.txt", text}, [2]string{"../b.html", html("")}))
}

func FuzzTar(f *testing.F) {
	fuzz(f, "archive.tar", "", tarred([]tar.Header{{Name: "a.txt", Typeflag: tar.TypeReg}, {Name: "b", Typeflag: tar.TypeLink}}, text, ""))
}
