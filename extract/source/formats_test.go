package source_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding/charmap"

	"liqa/extract/fact"
	"liqa/extract/source"
)

const (
	title = "وزيرا خارجية مصر والأردن يبحثان ملف المياه"
	more  = "وقال الوزيران في بيان مشترك إن مصر والأردن ستواصلان التشاور بشأن ملف المياه خلال الأشهر المقبلة، وإن لجنة مشتركة ستجتمع في عمان."
)

// html is a page with one article.
func html(address string) string {
	return `<!DOCTYPE html><html><head><title>` + title + `</title><link rel="canonical" href="` + address + `"></head><body><nav><a href="/">الرئيسية</a></nav><h1>` +
		title + `</h1><div class="entry-content"><p>` + text + `</p><p>` + more + `</p></div></body></html>`
}

// all reads what a file of that name and content holds: articles, skips, notes.
func all(t testing.TB, o source.Options, name, content string) (articles []fact.Article, skips, notes []string) {
	t.Helper()
	r, err := source.New(o)
	if err != nil {
		t.Fatal(err)
	}
	dir := write(t, map[string]string{name: content})
	for a, err := range r.Articles(context.Background(), []string{filepath.Join(dir, name)}) {
		var skip *source.Skip
		var note *source.Note
		switch {
		case errors.As(err, &skip):
			skips = append(skips, strings.ReplaceAll(skip.Error(), dir+string(filepath.Separator), ""))
		case errors.As(err, &note):
			notes = append(notes, note.Text)
		case err != nil:
			t.Fatal(name, err)
		default:
			articles = append(articles, a)
		}
	}
	return articles, skips, notes
}

func ids(articles []fact.Article) (out []string) {
	for _, a := range articles {
		out = append(out, a.ID)
	}
	return out
}

func zipped(files ...[2]string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, _ := z.Create(f[0])
		w.Write([]byte(f[1]))
	}
	z.Close()
	return b.String()
}

func tarred(headers []tar.Header, contents ...string) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i, h := range headers {
		h.Size, h.Mode = int64(len(contents[i])), 0o644
		w.WriteHeader(&h)
		w.Write([]byte(contents[i]))
	}
	w.Close()
	return b.String()
}

func zstandard(s string) string {
	w, _ := zstd.NewWriter(nil)
	return string(w.EncodeAll([]byte(s), nil))
}

// record is a WARC record.
func record(kind, uri, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, len(body), body)
}

func answer(header, body string) string { return "HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n" + body }

func warc() string {
	page := html("https://a.example/1")
	return record("warcinfo", "", "software: test") +
		record("response", "https://a.example/1", answer("Content-Type: text/html; charset=utf-8", page)) +
		record("request", "https://a.example/1", "GET / HTTP/1.1\r\n\r\n") +
		record("response", "https://a.example/p.png", answer("Content-Type: image/png", "\x89PNG")) +
		record("revisit", "https://a.example/1", "HTTP/1.1 200 OK\r\n\r\n") +
		record("response", "https://a.example/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>") +
		record("response", "https://a.example/2", answer("Content-Type: text/html\r\nContent-Encoding: gzip", packed(html("https://a.example/2")))) +
		record("response", "https://a.example/3", answer("Content-Type: text/html\r\nTransfer-Encoding: chunked", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(html("https://a.example/3")), html("https://a.example/3")))) +
		record("response", "https://a.example/", answer("Content-Type: text/html", "<html>"+strings.Repeat("<a href=x>رابط</a>", 10)+"</html>")) +
		record("response", "https://a.example/en", answer("Content-Type: text/html", "<html><p>A page in a language that is not read.</p></html>"))
}

func TestFormats(t *testing.T) {
	windows, err := charmap.Windows1256.NewEncoder().String(strings.Replace(html("https://a.example/w"), "<head>", `<head><meta charset="windows-1256">`, 1))
	if err != nil {
		t.Fatal(err)
	}
	crawl := warc()
	for _, c := range []struct {
		name, content string
		want          []string
	}{
		{"page.html", html("https://a.example/1"), []string{"https://a.example/1"}},
		{"windows.html", windows, []string{"https://a.example/w"}},
		{"page.html.gz", packed(html("https://a.example/1")), []string{"https://a.example/1"}},
		{"news.jsonl.zst", zstandard(line("one") + "\n" + line("two")), []string{"one", "two"}},
		{"news.zip", zipped([2]string{"a/one.txt", text}, [2]string{"two.jsonl.gz", packed(line("two"))}, [2]string{"a/style.css", "x"}, [2]string{"a/", ""}), []string{"one", "two"}},
		{"news.tar.gz", packed(tarred([]tar.Header{{Name: "one.txt", Typeflag: tar.TypeReg}, {Name: "two.html", Typeflag: tar.TypeReg}}, text, html("https://a.example/2"))), []string{"one", "https://a.example/2"}},
		{"crawl.warc", crawl, []string{"https://a.example/1", "https://a.example/2", "https://a.example/3"}},
		{"crawl.warc.gz", packed(crawl[:800]) + packed(crawl[800:]), []string{"https://a.example/1", "https://a.example/2", "https://a.example/3"}},
		{"rss.xml", `<?xml version="1.0"?><rss version="2.0" xmlns:content="x"><channel><title>النيل</title><link>https://a.example</link><item><title>` + title +
			`</title><link>https://a.example/1</link><pubDate>Fri, 16 Sep 2016 08:38:00 +0000</pubDate><description>موجز</description><content:encoded><![CDATA[<p>` + text + `</p>]]></content:encoded></item></channel></rss>`, []string{"https://a.example/1"}},
		{"atom.xml", `<feed xmlns="http://www.w3.org/2005/Atom"><title>النيل</title><entry><title>` + title + `</title><id>tag:1</id><link rel="alternate" href="https://a.example/1"/><published>2016-09-16T08:38:00Z</published><content type="html">&lt;p&gt;` + text + `&lt;/p&gt;</content></entry></feed>`, []string{"https://a.example/1"}},
		{"feed.json", `{"version": "https://jsonfeed.org/version/1.1", "title": "النيل", "items": [{"id": "https://a.example/1", "title": "` + title + `", "content_html": "<p>` + text + `</p>", "date_published": "2016-09-16T08:38:00Z", "authors": [{"name": "منى"}]}]}`, []string{"https://a.example/1"}},
		{"table.csv", "url,headline,body,date\nhttps://a.example/1," + title + ",\"" + text + "\n" + text + "\",2016-09-16\n", []string{"https://a.example/1"}},
		{"table.tsv", "link\ttitle\tcontent\nhttps://a.example/1\t" + title + "\t" + text + "\n", []string{"https://a.example/1"}},
		{"dump.jsonl", `{"_id": {"$oid": "5f"}, "headline": "` + title + `", "content": "` + text + `", "date": "2016-09-16", "source": {"name": "النيل"}, "authors": ["أ", "ب"]}`, []string{"5f"}},
		{"page.mhtml", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/1\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://a.example/1\r\n\r\n" +
			base64.StdEncoding.EncodeToString([]byte(html(""))) + "\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n", []string{"https://a.example/1"}},
		{"letter.eml", "From: =?utf-8?B?2YXZhtmJ?= <m@a.example>\r\nSubject: =?utf-8?B?2LnZhtmI2KfZhg==?=\r\nDate: Fri, 16 Sep 2016 08:38:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text, []string{"letter"}},
	} {
		articles, skips, _ := all(t, source.Options{}, c.name, c.content)
		same(t, c.name, append(ids(articles), skips...), c.want...)
		for _, a := range articles {
			if !strings.Contains(a.Text, text) {
				t.Errorf("%s: text %q", c.name, a.Text)
			}
		}
	}
}

func TestFeedFields(t *testing.T) {
	articles, _, _ := all(t, source.Options{}, "rss.xml", `<rss><channel><title>النيل</title><item><title>`+title+`</title><link>https://a.example/1</link><dc:creator>منى</dc:creator><pubDate>Fri, 16 Sep 2016 23:38:00 +0000</pubDate><description>`+text+`</description></item></channel></rss>`)
	if len(articles) != 1 {
		t.Fatal(articles)
	}
	if a := articles[0]; a.Title != title || a.Outlet != "النيل" || a.Author != "منى" || a.Published != "2016-09-16" || a.Text != text {
		t.Errorf("%+v", a)
	}
}

func TestMailFields(t *testing.T) {
	articles, _, _ := all(t, source.Options{}, "x.eml", "From: =?utf-8?B?2YXZhtmJ?= <m@a.example>\nSubject: =?utf-8?B?2LnZhtmI2KfZhg==?=\nDate: Fri, 16 Sep 2016 08:38:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"+text)
	if len(articles) != 1 || articles[0].Title != "عنوان" || articles[0].Author != "منى <m@a.example>" || articles[0].Published != "2016-09-16" {
		t.Errorf("%+v", articles)
	}
}

func TestMap(t *testing.T) {
	articles, skips, _ := all(t, source.Options{Map: map[string]string{"text": "Story", "id": "nr"}}, "n.jsonl", `{"nr": 7, "text": "no", "story": "`+text+`"}`)
	same(t, "mapped", append(ids(articles), skips...), "7")
	if len(articles) == 1 && articles[0].Text != text {
		t.Errorf("text %q", articles[0].Text)
	}
	if _, err := source.New(source.Options{Map: map[string]string{"txt": "x"}}); err == nil {
		t.Error("a field there is not is mapped")
	}
}

func TestPassedOver(t *testing.T) {
	_, skips, notes := all(t, source.Options{}, "crawl.warc", warc())
	same(t, "skips", skips)
	same(t, "notes", notes, "7 records passed over that hold no article: 1 image/png, 1 page of links, 1 page without Arabic, 1 request, 1 response that is no page (status 404), 1 revisit, 1 warcinfo")
}

func TestAttacks(t *testing.T) {
	bomb := strings.Repeat("a", 40<<20)
	nested := text
	for range 6 {
		nested = packed(nested)
	}
	encrypted := []byte(zipped([2]string{"a.txt", text}))
	for _, mark := range []string{"PK\x03\x04", "PK\x01\x02"} {
		at := bytes.Index(encrypted, []byte(mark))
		encrypted[at+map[string]int{"PK\x03\x04": 6, "PK\x01\x02": 8}[mark]] |= 1
	}
	var many [][2]string
	for i := range 12 {
		many = append(many, [2]string{fmt.Sprintf("%02d.txt", i), text})
	}
	for _, c := range []struct {
		name, content, want string
	}{
		{"bomb.jsonl.gz", packed(bomb), "unpacks to more than 250 times its size"},
		{"bomb.jsonl.zst", zstandard(bomb), "unpacks to more than 250 times its size"},
		{"bomb.zip", zipped([2]string{"a.jsonl", bomb}), "unpacks to more than 250 times its size"},
		{"nested.gz", nested, "packed more than 4 times over"},
		{"way-out.zip", zipped([2]string{"../../etc/x.txt", text}), "a path that leads out of the archive"},
		{"absolute.tar", tarred([]tar.Header{{Name: "/etc/x.txt", Typeflag: tar.TypeReg}}, text), "a path that leads out of the archive"},
		{"link.tar", tarred([]tar.Header{{Name: "x.txt", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"}}, ""), "a link or device in the archive"},
		{"device.tar", tarred([]tar.Header{{Name: "x.txt", Typeflag: tar.TypeChar}}, ""), "a link or device in the archive"},
		{"encrypted.zip", string(encrypted), "encrypted"},
		{"many.zip", zipped(many...), "more entries than an archive of articles has"},
		{"cut.zip", zipped(many...)[:200], "zip"},
		{"cut.warc", record("response", "https://a.example/1", answer("Content-Type: text/html", html("")))[:400], "unexpected EOF"},
		{"length.warc", "WARC/1.0\r\nContent-Length: -5\r\n\r\n", "no length"},
		{"lies.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9999999999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>", "unexpected EOF"},
		{"quote.csv", "text,url\n\"" + strings.Repeat("a", 9<<20), "larger than 8 MiB"},
		{"wide.csv", strings.Repeat("a,", 20_000) + "text\nx\n", "more than 10000 columns"},
		{"wide-record.csv", "text,url\n" + strings.Repeat("a,", 20_000), "more than 10000 columns"},
		{"item.xml", "<rss><item><title>" + strings.Repeat("a", 9<<20), "larger than 8 MiB"},
		{"large.html", "<html>" + strings.Repeat("a", 9<<20), "larger than 8 MiB"},
		{"header.mhtml", "From: " + strings.Repeat("a", 9<<20), "no text in it"},
	} {
		_, skips, _ := all(t, source.Options{Limits: source.Limits{Entries: 10}}, c.name, c.content)
		if len(skips) != 1 || !strings.Contains(skips[0], c.want) {
			t.Errorf("%s: %.300q, want one that tells of %q", c.name, skips, c.want)
		}
	}
}
