package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const feedPage = `<?xml version="1.0"?><rss version="2.0"><channel><title>النيل</title><item><title>ملف المياه</title><link>/news/1</link>
<pubDate>Fri, 16 Sep 2016 08:38:00 +0000</pubDate><description>موجز</description></item></channel></rss>`

const newsPage = `<!DOCTYPE html><html><head><title>ملف المياه على رأس جدول الأعمال</title></head><body><h1>ملف المياه على رأس جدول الأعمال</h1>
<p>قال مسؤول مصري إن ملف المياه على رأس جدول الأعمال هذا العام كما كان في العام الماضي، وإن اللجنة المشتركة ستجتمع قريبا.</p></body></html>`

// site serves a feed, the page it leads to, and a robots.txt.
func site(t *testing.T) string {
	mux := http.NewServeMux()
	mux.HandleFunc("/robots.txt", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "User-agent: *\nDisallow: /closed\n") })
	mux.HandleFunc("/news/1", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, newsPage) })
	mux.HandleFunc("/feed.xml", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", `"1"`)
		w.Header().Set("Content-Type", "application/rss+xml")
		io.WriteString(w, feedPage)
	})
	mux.HandleFunc("/again.xml", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, feedPage) })
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s.URL
}

func TestIngestFromTheWeb(t *testing.T) {
	at, db := site(t), filepath.Join(t.TempDir(), "n.db")
	for _, c := range []struct {
		args             []string
		status           int
		wantOut, wantErr string
	}{
		{[]string{"--private", at + "/feed.xml"}, 0, "1 new, 0 changed, 0 unchanged, 0 skipped", ""},
		{[]string{"--private", at + "/feed.xml"}, 0, "0 new, 0 changed, 0 unchanged, 0 skipped", "unchanged since it was last read"},
		{[]string{"--private", at + "/again.xml"}, 0, "0 new, 0 changed, 0 unchanged, 0 skipped", "pages unchanged since they were last read: 1"},
		{[]string{at + "/feed.xml"}, 3, "1 skipped", "a private or local address; allow it with --private"},
		{[]string{"--private", at + "/closed/1"}, 3, "1 skipped", "its robots.txt asks programs not to read this"},
		{[]string{"--private", at + "/gone"}, 3, "1 skipped", "404 Not Found"},
		{[]string{"--watch", "1s", at}, 2, "", "10s at least"},
		{[]string{"--watch", "1h", "-"}, 2, "", "cannot be watched"},
	} {
		status, out, errs := liqa(append([]string{"ingest", "--db", db}, c.args...)...)
		if status != c.status || !strings.Contains(out, c.wantOut) || !strings.Contains(errs, c.wantErr) {
			t.Errorf("%v: status %d\n%s%s", c.args, status, out, errs)
		}
	}
}

// TestForgottenPageComesAgain: what is forgotten is as if it had never come, so
// the feed and the page that led to it are read anew, after a rebuild too.
func TestForgottenPageComesAgain(t *testing.T) {
	at, db := site(t), filepath.Join(t.TempDir(), "n.db")
	for _, args := range [][]string{{"ingest", "--private", at + "/feed.xml"}, {"rebuild"}, {"forget", at + "/news/1"}} {
		if status, _, errs := liqa(append(args, "--db", db)...); status != 0 {
			t.Fatalf("%v: status %d: %s", args, status, errs)
		}
	}
	wants(t, 0, "1 new", "ingest", "--db", db, "--private", at+"/feed.xml")
	wants(t, 0, "0 new", "ingest", "--db", db, "--private", at+"/feed.xml")
}

// TestRebuiltDatabaseAsksConditionally: what servers said of pages outlasts a
// rebuild, so that pages the database has are not sent again.
func TestRebuiltDatabaseAsksConditionally(t *testing.T) {
	at, db := site(t), filepath.Join(t.TempDir(), "n.db")
	for _, args := range [][]string{{"ingest", "--private", at + "/feed.xml"}, {"rebuild"}} {
		if status, _, errs := liqa(append(args, "--db", db)...); status != 0 {
			t.Fatalf("%v: status %d: %s", args, status, errs)
		}
	}
	for _, feed := range []string{"/feed.xml", "/again.xml"} {
		status, _, errs := liqa("ingest", "--db", db, "--private", at+feed)
		if status != 0 || !strings.Contains(errs, "unchanged since") {
			t.Errorf("%s: status %d: %s", feed, status, errs)
		}
	}
}

// TestDatabaseIsFreeWhileFetching: whoever waits for a server keeps nobody from
// reading the database, or from writing to it.
func TestDatabaseIsFreeWhileFetching(t *testing.T) {
	db := filepath.Join(t.TempDir(), "n.db")
	other := filepath.Join(t.TempDir(), "other.txt")
	if err := os.WriteFile(other, []byte("خبر آخر عن ملف المياه."), 0o644); err != nil {
		t.Fatal(err)
	}
	mux, asked := http.NewServeMux(), 0
	mux.HandleFunc("/feed.xml", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, feedPage) })
	mux.HandleFunc("/news/1", func(w http.ResponseWriter, r *http.Request) {
		asked++
		wants(t, 0, "1 new", "ingest", "--db", db, other)
		wants(t, 0, "articles", "status", "--db", db)
		io.WriteString(w, newsPage)
	})
	s := httptest.NewServer(mux)
	defer s.Close()
	wants(t, 0, "1 new", "ingest", "--db", db, "--private", s.URL+"/feed.xml")
	if asked != 1 {
		t.Errorf("the page was asked for %d times", asked)
	}
}

// TestAddressesAmongFiles: paths of both kinds are read in the order given.
func TestAddressesAmongFiles(t *testing.T) {
	db, at := filepath.Join(t.TempDir(), "n.db"), site(t)
	file := filepath.Join(t.TempDir(), "same.jsonl")
	if err := os.WriteFile(file, []byte(`{"id": "`+at+`/news/1", "text": "نص آخر عن ملف المياه."}`), 0o644); err != nil {
		t.Fatal(err)
	}
	wants(t, 0, "1 new, 2 changed, 0 unchanged, 0 skipped", "ingest", "--db", db, "--private", file, at+"/feed.xml", file)
}

func TestWatchEndsWhenInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var errs bytes.Buffer
	out := &onWrite{do: cancel}
	status := run(ctx, []string{"ingest", "--db", filepath.Join(t.TempDir(), "n.db"), "--watch", "1h", "--private", site(t) + "/feed.xml"},
		streams{In: strings.NewReader(""), Out: out, Err: &errs})
	if status != exitInterrupted || !strings.Contains(errs.String(), "the watch is over") {
		t.Errorf("status %d: %s", status, errs.String())
	}
}

// onWrite does something when the first summary is written.
type onWrite struct{ do func() }

func (w *onWrite) Write(p []byte) (int, error) {
	w.do()
	return len(p), nil
}

// TestNothingIsAskedInVain: a database that cannot be made is noticed before
// any server is asked.
func TestNothingIsAskedInVain(t *testing.T) {
	asked := 0
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { asked++ }))
	defer s.Close()
	wants(t, exitFailed, "", "ingest", "--db", filepath.Join(t.TempDir(), "no", "such", "n.db"), "--private", s.URL+"/feed.xml")
	if asked != 0 {
		t.Errorf("the server was asked %d times", asked)
	}
}

// TestInterruptedFetchKeepsWhatCame: the page that came before the interruption
// is stored, and not asked for again.
func TestInterruptedFetchKeepsWhatCame(t *testing.T) {
	db := filepath.Join(t.TempDir(), "n.db")
	ctx, interrupt := context.WithCancel(context.Background())
	mux := http.NewServeMux()
	mux.HandleFunc("/first", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"1"`)
		if r.Header.Get("If-None-Match") == `"1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		io.WriteString(w, newsPage)
	})
	mux.HandleFunc("/second", func(w http.ResponseWriter, r *http.Request) { interrupt() })
	s := httptest.NewServer(mux)
	defer s.Close()
	var out, errs bytes.Buffer
	status := run(ctx, []string{"ingest", "--db", db, "--private", s.URL + "/first", s.URL + "/second"}, streams{In: strings.NewReader(""), Out: &out, Err: &errs})
	if status != exitInterrupted || !strings.Contains(errs.String(), "1 new") {
		t.Fatalf("status %d: %s", status, errs.String())
	}
	status, _, more := liqa("ingest", "--db", db, "--private", s.URL+"/first")
	if status != 0 || !strings.Contains(more, "unchanged since") {
		t.Errorf("status %d: %s", status, more)
	}
}
