package source_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/extract/source"
	"liqa/extract/source/web"
)

// memory keeps validators in a map.
type memory map[string]web.Validators

func (m memory) Recall(address string) (web.Validators, error) { return m[address], nil }
func (m memory) Remember(address string, v web.Validators) error {
	m[address] = v
	return nil
}

// site is an outlet's server, with what it was asked for.
type site struct {
	*httptest.Server
	feed  string
	asked []string
}

// newSite serves a feed, pages below /page/, and one that is changed when asked
// for on no condition; /closed is not for programs.
func newSite(t *testing.T) *site {
	s := &site{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path := r.URL.Path
		if path != "/robots.txt" {
			s.asked = append(s.asked, path)
		}
		switch {
		case path == "/robots.txt":
			io.WriteString(w, "User-agent: *\nDisallow: /closed\n")
		case path == "/feed":
			io.WriteString(w, s.feed)
		case path == "/tagged" && r.Header.Get("If-None-Match") == `"1"`:
			w.WriteHeader(http.StatusNotModified)
		case path == "/tagged":
			w.Header().Set("ETag", `"1"`)
			io.WriteString(w, html(s.URL+path))
		case path == "/picture":
			io.WriteString(w, "\x89PNG")
		case strings.HasPrefix(path, "/page/"):
			io.WriteString(w, html(s.URL+path))
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s
}

// item is a feed's: a title, a link, elements besides.
func item(link, more string) string {
	return "<item><title>" + title + "</title><link>" + link + "</link>" + more + "</item>"
}

func rss(items ...string) string {
	return "<rss><channel><title>النيل</title>" + strings.Join(items, "") + "</channel></rss>"
}

// visit reads the site's feed: the articles, and all else as lines.
func (s *site) visit(t *testing.T, m web.Memory) (articles []fact.Article, lines []string) {
	t.Helper()
	s.asked = nil
	r, err := source.New(source.Options{Web: web.New(web.Options{Private: true, Memory: m, Pause: -1})})
	if err != nil {
		t.Fatal(err)
	}
	for a, err := range r.Articles(context.Background(), []string{s.URL + "/feed"}) {
		var skip *source.Skip
		var note *source.Note
		switch {
		case errors.As(err, &skip), errors.As(err, &note):
			lines = append(lines, strings.ReplaceAll(err.Error(), s.URL, ""))
		case err != nil:
			t.Fatal(err)
		default:
			a.ID = strings.TrimPrefix(a.ID, s.URL)
			articles = append(articles, a)
		}
	}
	return articles, lines
}

func TestItemsLeadToPages(t *testing.T) {
	const brief = "<description>موجز الخبر</description>"
	s := newSite(t)
	s.feed = rss(item(s.URL+"/page/1", brief+"<pubDate>Fri, 16 Sep 2016 08:38:00 +0000</pubDate><dc:creator>منى</dc:creator>"), item("/page/2", ""),
		item(s.URL+"/page/3", "<content:encoded>"+text+"</content:encoded>"), item(s.URL+"/closed/4", brief), item(s.URL+"/gone", ""),
		item(s.URL+"/picture", brief), item("javascript:alert(1)", brief))
	articles, lines := s.visit(t, nil)
	same(t, "ids", ids(articles), "/page/1", "/page/2", "/page/3", "/closed/4", "/picture", "feed#7")
	same(t, "skips", lines, "/closed/4: its robots.txt asks programs not to read this", "/gone: the server says 404 Not Found", "/feed: item 5: an item without text",
		"/picture: no page of HTML")
	same(t, "asked for", s.asked, "/feed", "/page/1", "/page/2", "/gone", "/picture")
	if a := articles[0]; !strings.Contains(a.Text, more) || a.Published != "2016-09-16" || a.Author != "منى" {
		t.Errorf("the page and what the feed says of it: %+v", a)
	}
	if a := articles[3]; a.Text != "موجز الخبر" || a.Outlet != "النيل" {
		t.Errorf("what the feed has of a page not read: %+v", a)
	}
}

func TestJSONFeedLeadsToPages(t *testing.T) {
	s := newSite(t)
	s.feed = `{"version": "https://jsonfeed.org/version/1.1", "title": "النيل", "items": [{"id": "1", "url": "/page/1", "summary": "موجز"}, {"id": "2", "summary": "موجز"}, {"id": "3"}]}`
	articles, lines := s.visit(t, nil)
	same(t, "all", append(ids(articles), lines...), "/page/1", "2", "/feed: item 3: an item without text")
}

// TestPagesAreAskedForOnce: what a feed says as before is not asked for again;
// of what it says anew the server is asked whether it changed.
func TestPagesAreAskedForOnce(t *testing.T) {
	s, m := newSite(t), memory{}
	s.feed = rss(item("/page/1", ""), item("/tagged", ""))
	if articles, lines := s.visit(t, m); len(articles) != 2 || len(lines) != 0 {
		t.Fatal(articles, lines)
	}
	s.feed = rss(item("/page/new", ""), item("/page/1", ""), item("/tagged", "<description>آخر</description>"))
	articles, lines := s.visit(t, m)
	same(t, "all", append(ids(articles), lines...), "/page/new", "/feed: pages unchanged since they were last read: 2")
	same(t, "asked for", s.asked, "/feed", "/page/new", "/tagged")
	s.feed = rss(item("/page/1", "<description>آخر</description>"))
	articles, _ = s.visit(t, m)
	same(t, "changed", ids(articles), "/page/1")
}

func TestFeedsAreFollowedSoFar(t *testing.T) {
	s := newSite(t)
	var dead, many []string
	for i := range 9 {
		dead = append(dead, item(fmt.Sprintf("/gone/%d", i), "<description>موجز</description>"))
	}
	for i := range 502 {
		many = append(many, item(fmt.Sprintf("/page/%d", i), "<description>موجز</description>"))
	}
	for name, c := range map[string]struct {
		items           []string
		asked, articles int
		last            string
	}{
		"dead": {dead, 5, 9, "/feed: 5 pages in a row could not be read; of the rest only what the feed says is read"},
		"many": {many, 500, 502, "/feed: more than 500 pages; of the rest only what the feed says is read"},
	} {
		s.feed = rss(c.items...)
		articles, lines := s.visit(t, nil)
		if len(s.asked) != c.asked+1 || len(articles) != c.articles || len(lines) == 0 || lines[len(lines)-1] != c.last {
			t.Errorf("%s: %d asked for, %d articles, %q", name, len(s.asked)-1, len(articles), lines)
		}
	}
}
