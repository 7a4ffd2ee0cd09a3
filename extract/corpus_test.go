package extract_test

import (
	"bufio"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/source"
)

const corpus = shared + "/corpus/news.jsonl.gz"

// whole reads all of the corpus, which takes minutes:
//
//	go test ./extract -run Corpus -whole -timeout 1h
var whole = flag.Bool("whole", false, "check every article of the corpus, not a sample")

// sampling is how many articles the sample passes over for one that it reads.
const sampling = 40

// TestCorpusReadingsHold: whatever an article holds, reading it ends well, and
// all that it is said to say stands in it.
func TestCorpusReadingsHold(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	if _, err := os.Stat(corpus); err != nil {
		t.Skip("../shared/corpus is missing")
	}
	every := sampling
	if *whole {
		every = 1
	}
	x := newExtractor(t)
	reader, err := source.New(source.Options{Stdin: everyNthLine(t, corpus, every)})
	if err != nil {
		t.Fatal(err)
	}
	read, meetings := 0, 0
	for a, err := range reader.Articles(t.Context(), []string{"-"}) {
		if err != nil {
			t.Fatal(err)
		}
		reading := x.Read(a)
		read, meetings = read+1, meetings+len(reading.Meetings)
		for _, fault := range faults(a, reading) {
			t.Errorf("%s: %s", a.ID, fault)
		}
	}
	t.Logf("%d articles, %d meetings", read, meetings)
}

// everyNthLine unpacks a file and passes on each n-th of its lines, as they are
// read.
func everyNthLine(t testing.TB, path string, n int) io.Reader {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	out, in := io.Pipe()
	go func() {
		lines := bufio.NewReaderSize(unpacked, 1<<20)
		for i := 0; ; i++ {
			line, err := lines.ReadSlice('\n')
			if i%n == 0 && err == nil {
				_, err = in.Write(line)
			}
			if err != nil {
				in.CloseWithError(err)
				return
			}
		}
	}()
	return out
}

// TestSampleReadingsHold is the same on the project's own pages, which hold
// menus, tails and direction marks.
func TestSampleReadingsHold(t *testing.T) {
	x := newExtractor(t)
	for _, a := range readArticles(t, "../seeds/articles/*.txt") {
		for _, fault := range faults(a, x.Read(a)) {
			t.Errorf("%s: %s", a.ID, fault)
		}
	}
}

// FuzzReadHolds: the same for any text, as body and as title.
func FuzzReadHolds(f *testing.F) {
	f.Add("التقى وزير الخارجية الروسي سيرغي لافروف نظيره المصري سامح شكري في القاهرة أمس لبحث الملف السوري.", "2018-03-31", 0)
	f.Add("استقبل الرئيسان، التركي رجب طيب أردوغان والروسي فلاديمير بوتين، وفدا\n\u200fوقال #بوتين .ثم", "", 7)
	x := newExtractor(f)
	f.Fuzz(func(t *testing.T, text, published string, cut int) {
		a := fact.Article{ID: "x", Published: published, Text: text}
		if cut > 0 && cut < len(text) {
			a.Title, a.Text = text[:cut], text[cut:]
		}
		for _, fault := range faults(a, x.Read(a)) {
			t.Error(fault)
		}
	})
}

// faults lists what no reading may have: quotes that are not there, values out
// of the format, words that the article lacks.
func faults(a fact.Article, r fact.Reading) []string {
	var out []string
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	known := arabic.Fold(a.Title + " " + a.Text)
	for i, m := range r.Meetings {
		for _, q := range m.Evidence {
			if what := quoteFault(a, q); what != "" {
				say("meeting %d: %s", i, what)
			}
		}
		if len(m.Evidence) == 0 {
			say("meeting %d: no evidence", i)
		}
		if !slices.Contains([]fact.Kind{fact.InPerson, fact.Call, fact.Video, fact.Visit}, m.Kind) {
			say("meeting %d: kind %q", i, m.Kind)
		}
		if !slices.Contains([]fact.Status{fact.Held, fact.Planned, fact.Proposed, fact.Denied}, m.Status) {
			say("meeting %d: status %q", i, m.Status)
		}
		for _, p := range m.Participants {
			if p.Name == "" && p.Role == "" {
				say("meeting %d: a participant without name and role", i)
			}
			if words := missing(p.Name, known); words != "" {
				say("meeting %d: name %q: %q is not in the article", i, p.Name, words)
			}
		}
		for _, phrase := range append([]string{m.Place.Name, m.Date.Text}, append(m.Topics, m.AccordingTo...)...) {
			if words := missing(phrase, known); words != "" {
				say("meeting %d: %q: %q is not in the article", i, phrase, words)
			}
		}
	}
	return out
}

// quoteFault says how a quote differs from the bytes it claims to be.
func quoteFault(a fact.Article, q fact.Quote) string {
	text := a.Text
	if q.In == "title" {
		text = a.Title
	} else if q.In != "text" {
		return fmt.Sprintf("a quote in %q", q.In)
	}
	if q.Start < 0 || q.End > len(text) || q.Start >= q.End {
		return fmt.Sprintf("quote %d-%d in %d bytes", q.Start, q.End, len(text))
	}
	if text[q.Start:q.End] != q.Text {
		return fmt.Sprintf("quote %q is %q there", q.Text, text[q.Start:q.End])
	}
	return ""
}

// missing is the first word of phrase that does not occur in a folded text,
// within a longer word or without its article if need be.
func missing(phrase, folded string) string {
	for _, w := range strings.Fields(arabic.Fold(phrase)) {
		if !strings.Contains(folded, w) && !strings.Contains(folded, strings.TrimPrefix(w, "ال")) {
			return w
		}
	}
	return ""
}
