package source_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"liqa/extract/source"
)

func encoded(t testing.TB, e encoding.Encoding, s string) string {
	t.Helper()
	out, err := e.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestDumps: records as spreadsheets, servers and scrapers hand them out.
func TestDumps(t *testing.T) {
	one := `{"title": "` + title + `", "url": "https://a.example/1", "content": "` + text + `"}`
	two := strings.Replace(one, "/1", "/2", 1)
	table := "link,title,text\nhttps://a.example/1," + title + "," + text + "\n"
	wide := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	both := []string{"https://a.example/1", "https://a.example/2"}
	for _, c := range []struct {
		name, content string
		want          []string
	}{
		{"excel.csv", encoded(t, charmap.Windows1256, table), both[:1]},
		{"unicode.tsv", encoded(t, wide, strings.ReplaceAll(table, ",", "\t")), both[:1]},
		{"old.jsonl", encoded(t, charmap.Windows1256, one+"\n"+two), both},
		{"wide.json", encoded(t, wide, "["+one+","+two+"]"), both},
		{"arabic.csv", "الرابط,العنوان,النص\nhttps://a.example/1," + title + "," + text + "\n", both[:1]},
		{"answer.json", `{"status": "ok", "total": 2, "articles": [` + one + ",\n" + two + `], "next": {"page": 2}}`, both},
		{"deeper.json", "{\n\"response\": {\"code\": \"[1]\", \"results\":\n [" + one + "," + two + "]}}", both},
		{"hits.jsonl", `{"_index": "n", "_id": "7", "_source": ` + one + `}`, []string{"7"}},
		{"wordpress.json", `[{"link": "https://a.example/1", "title": {"rendered": "` + title + `"}, "content": {"rendered": "<p>` + text + `</p>"}}]`, both[:1]},
		{"article.json", `{"url": "https://a.example/1", "text": "` + text + `", "data": [{"text": "x"}]}`, both[:1]},
	} {
		articles, skips, _ := all(t, source.Options{}, c.name, c.content)
		same(t, c.name, append(ids(articles), skips...), c.want...)
		for _, a := range articles {
			if a.Text != text || a.Title != "" && a.Title != title {
				t.Errorf("%s: title %q, text %q", c.name, a.Title, a.Text)
			}
		}
	}
}

func TestMappedOverArabic(t *testing.T) {
	articles, _, _ := all(t, source.Options{Map: map[string]string{"text": "الخبر"}}, "n.csv", "الرابط,النص,الخبر\nhttps://a.example/1,موجز,"+text+"\n")
	if len(articles) != 1 || articles[0].Text != text {
		t.Errorf("%+v", articles)
	}
}

func TestBrotliInArchive(t *testing.T) {
	var b bytes.Buffer
	w := brotli.NewWriter(&b)
	w.Write([]byte(html("https://a.example/1")))
	w.Close()
	page := func(body string) string {
		return record("response", "https://a.example/1", answer("Content-Type: text/html\r\nContent-Encoding: br", body))
	}
	articles, skips, _ := all(t, source.Options{}, "crawl.warc", page(b.String())+page("\x0b\x02"))
	same(t, "pages", ids(articles), "https://a.example/1")
	if len(skips) != 1 || !strings.Contains(skips[0], "record 2") {
		t.Errorf("skipped %q, want the broken record", skips)
	}
}

// TestNotRead: what people keep among their pages and liqa does not read.
func TestNotRead(t *testing.T) {
	for name, c := range map[string][2]string{
		"pages.tar.bz2": {"BZh91AY&SY\x00", "packed with bzip2"},
		"pages.tar.xz":  {"\xfd7zXZ\x00\x00", "packed with xz"},
		"pages.7z":      {"7z\xbc\xaf\x27\x1c\x00", "a 7-Zip archive"},
		"pages.rar":     {"Rar!\x1a\x07\x01\x00", "a RAR archive"},
		"letter.docx":   {zipped([2]string{"[Content_Types].xml", "<x/>"}, [2]string{"word/document.xml", text}), "an office document"},
		"letter.odt":    {zipped([2]string{"mimetype", "application/x"}, [2]string{"content.xml", text}), "an office document"},
		"sitemap.xml":   {`<?xml version="1.0"?><urlset><url><loc>https://a.example/1</loc></url></urlset>`, "neither a feed nor a page"},
	} {
		articles, skips, _ := all(t, source.Options{}, name, c[0])
		if len(articles) != 0 || len(skips) != 1 || !strings.Contains(skips[0], c[1]) {
			t.Errorf("%s: %d articles, skipped %q, want one that tells of %q", name, len(articles), skips, c[1])
		}
	}
}
