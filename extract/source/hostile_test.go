package source_test

import (
	"archive/tar"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strings"
	"testing"
	"time"

	"liqa/extract/fact"
	"liqa/extract/source"
)

// sound are files of every kind that is read.
func sound() map[string]string {
	crawl := warc()
	return map[string]string{
		"page.html": html("https://a.example/1"), "page.txt": title + "\n" + text + "\nاقرأ أيضا:\n" + more, "news.jsonl": line("one") + "\n" + line("two") + "\n",
		"news.json": "[" + line("one") + "," + line("two") + "]", "crawl.warc": crawl, "crawl.warc.gz": packed(crawl), "news.zst": zstandard(line("one")),
		"news.zip": zipped([2]string{"a.txt", text}, [2]string{"b.html", html("")}), "news.tar": tarred([]tar.Header{{Name: "a.txt", Typeflag: tar.TypeReg}}, text),
		"rss.xml":   "<rss><channel><title>x</title><item><title>" + title + "</title><description>" + text + "</description></item></channel></rss>",
		"atom.xml":  "<feed><entry><title>x</title><content type='xhtml'><div><p>" + text + "</p></div></content></entry></feed>",
		"feed.json": `{"version": "https://jsonfeed.org/version/1.1", "items": [{"content_text": "` + text + `"}]}`,
		"table.csv": "text,url\n\"" + text + "\",x\n", "x.eml": "From: a\nSubject: b\nMIME-Version: 1.0\nContent-Type: text/plain\n\n" + text,
		"x.mhtml": "From: a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<html><p>" + text + "=\n</p>\n--b--\n",
	}
}

// spoil are ways to make a sound file hostile.
var spoil = map[string]func(r *rand.Rand, s string) string{
	"cut":      func(r *rand.Rand, s string) string { return s[:r.IntN(len(s))] },
	"headless": func(r *rand.Rand, s string) string { return s[r.IntN(len(s)):] },
	"flipped": func(r *rand.Rand, s string) string {
		return change(r, s, 1+r.IntN(20), func(b byte) byte { return b ^ 1<<r.IntN(8) })
	},
	"zeros": func(r *rand.Rand, s string) string { return change(r, s, 1+r.IntN(200), func(byte) byte { return 0 }) },
	"noise": func(r *rand.Rand, s string) string {
		return change(r, s, len(s)/4, func(byte) byte { return byte(r.IntN(256)) })
	},
	"doubled": func(r *rand.Rand, s string) string { return s + s },
	"inserted": func(r *rand.Rand, s string) string {
		at := r.IntN(len(s))
		return s[:at] + strings.Repeat(attacks[r.IntN(len(attacks))], 1+r.IntN(20_000)) + s[at:]
	},
}

// attacks are strings that programs choke on when there are many of them.
var attacks = []string{"<div>", "<a href=x>", "<p class='related sidebar'>", "[", "{\"a\":", "\"", "\\", "\n", " ", "\r", "&#x41;", "&lt;", "<!--", "<script>", "]]>", "<![CDATA[",
	"\u202e", "\ufeff", "ﷺ", "\u064b", "\xff", "\x00", "--b\n", "=\n", "WARC/1.0\r\n", "اقرأ أيضا: خبر\n", "16 سبتمبر 2016 ", ". سمات ", "<title>", "<item>", "</"}

func change(r *rand.Rand, s string, n int, to func(byte) byte) string {
	b := []byte(s)
	for range n {
		i := r.IntN(len(b))
		b[i] = to(b[i])
	}
	return string(b)
}

// tall are files that are hostile by their size or depth.
func tall() map[string]string {
	const many = 300_000
	return map[string]string{
		"deep.html": "<html>" + strings.Repeat("<div>", many) + text, "deep.json": strings.Repeat("[", many), "deeper.json": strings.Repeat("{\"a\":", many),
		"deep.jsonl": "{\"text\": " + strings.Repeat("[", many) + "\n", "ld.html": "<script type='application/ld+json'>{\"schema.org\": 1, \"@type\": " + strings.Repeat("[", many) + "</script>",
		"lines.txt": strings.Repeat("a\n", 2_000_000), "words.txt": strings.Repeat("كلمة ", 700_000), "stops.txt": strings.Repeat("قال. ", 700_000),
		"blanks.txt": strings.Repeat("a   ", 1_000_000), "links.txt": strings.Repeat("اقرأ أيضا: لقاء الوزيرين\n"+text+"\n", 10_000), "dates.txt": strings.Repeat("الخميس 24 من حزيران ", 100_000) + "2019.",
		"links.html": strings.Repeat("<a href=x>ا</a>", many), "attributes.html": "<p " + strings.Repeat("class=a ", many) + ">", "items.xml": "<rss>" + strings.Repeat("<item>", many),
		"entities.xml": `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><item><title>&b;</title><description>&b;</description></item></rss>`,
		"parts.eml":    "From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\nContent-Type: image/png\n\n", 100_000),
		"columns.csv":  strings.Repeat("a,", 1_000_000) + "text\n", "cells.csv": "text\n" + strings.Repeat("a,", 3_000_000), "headers.warc": "WARC/1.0\r\n" + strings.Repeat("A: b\r\n", 1_000_000),
		"names.html": "<div class='" + strings.Repeat("article-related-Body ", 100_000) + "'>" + text, "title.html": "<title>" + strings.Repeat(title, 50_000) + "</title><p>" + text,
	}
}

// hostile are files that are hostile in one way or another, the same each time.
func hostile() map[string]string {
	r := rand.New(rand.NewPCG(7, 1437))
	files, whole := tall(), sound()
	for _, name := range slices.Sorted(maps.Keys(whole)) {
		for _, how := range slices.Sorted(maps.Keys(spoil)) {
			for i := range 5 {
				files[fmt.Sprintf("%s-%d-%s", how, i, name)] = spoil[how](r, whole[name])
			}
		}
	}
	return files
}

// eachHostile lets do read each hostile file.
func eachHostile(t testing.TB, do func(name string, read func())) {
	t.Helper()
	reader, dir := newReader(t, nil), t.TempDir()
	for name, content := range hostile() {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		do(name, func() { readHostile(t, reader, path) })
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
}

// maxHeld is how much memory the reading of a hostile file may take.
const maxHeld = 64 << 20

// TestHostileFiles: of each file something is said, nothing breaks the run, and
// the memory it takes stays within bounds. How long each takes the benchmark of
// the same files tells.
func TestHostileFiles(t *testing.T) {
	n := 0
	eachHostile(t, func(name string, read func()) {
		if n++; asked(read) <= maxHeld {
			return // and so held no more at any time
		}
		if most := held(read); most > maxHeld {
			t.Errorf("%s: %d MiB held", name, most>>20)
		}
	})
	if n < 500 {
		t.Fatalf("only %d files", n)
	}
}

// asked is how much memory read asks for in all, what it gives back included.
func asked(read func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	read()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// held is the most memory that is in use at a time while read goes on, beyond
// what was in use before; garbage is collected early, so that little is counted.
func held(read func()) uint64 {
	defer debug.SetGCPercent(debug.SetGCPercent(10))
	inUse := func() uint64 {
		sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
		metrics.Read(sample)
		return sample[0].Value.Uint64()
	}
	runtime.GC()
	before, most := inUse(), uint64(0)
	done := make(chan struct{})
	go func() {
		defer close(done)
		read()
	}()
	for tick := time.NewTicker(time.Millisecond); ; {
		most = max(most, inUse())
		select {
		case <-done:
			tick.Stop()
			return most - min(before, most)
		case <-tick.C:
		}
	}
}

// BenchmarkHostileFiles reads the same files: what the worst of them take.
func BenchmarkHostileFiles(b *testing.B) {
	var slowest time.Duration
	var most uint64
	for b.Loop() {
		eachHostile(b, func(name string, read func()) {
			took := time.Hour
			for range 3 { // the best of them: others use the machine too
				start := time.Now()
				read()
				took = min(took, time.Since(start))
			}
			slowest, most = max(slowest, took), max(most, held(read))
			if took > time.Second/4 {
				b.Logf("%s: %v", name, took)
			}
		})
	}
	b.ReportMetric(float64(slowest.Milliseconds()), "slowest-ms")
	b.ReportMetric(float64(most>>20), "MiB-held")
}

func readHostile(t testing.TB, reader *source.Reader, path string) {
	t.Helper()
	n := 0
	for a, err := range reader.Articles(context.Background(), []string{path}) {
		n++
		var skip *source.Skip
		var note *source.Note
		if err != nil && !errors.As(err, &skip) && !errors.As(err, &note) {
			t.Fatalf("%s ended the run: %v", path, err)
		}
		if err == nil {
			inBounds(t, path, a)
		}
	}
	if n == 0 && !strings.Contains(path, ".tar") && !strings.Contains(path, ".zip") { // an archive may hold nothing but pictures
		t.Errorf("%s vanished without a word", path)
	}
}

// inBounds checks that an article's ranges lie in its text.
func inBounds(t testing.TB, path string, a fact.Article) {
	t.Helper()
	last := 0
	for _, s := range append(append([]fact.Span{}, a.Body...), a.Second...) {
		if s.Start < last || s.End > len(a.Text) || s.End <= s.Start {
			t.Fatalf("%s: range %v in %d bytes", path, s, len(a.Text))
		}
		last = s.End
	}
}
