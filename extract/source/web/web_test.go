package web_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"liqa/extract/source/web"
)

// memory keeps validators in a map.
type memory map[string]web.Validators

func (m memory) Recall(address string) (web.Validators, error) { return m[address], nil }
func (m memory) Remember(address string, v web.Validators) error {
	m[address] = v
	return nil
}

// serve starts a server; handle is by path.
func serve(t testing.TB, handle map[string]http.HandlerFunc) string {
	t.Helper()
	mux := http.NewServeMux()
	for path, h := range handle {
		mux.HandleFunc(path, h)
	}
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s.URL
}

func says(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, text) }
}

func get(t testing.TB, o web.Options, address string) (string, *web.Answer, error) {
	t.Helper()
	if o.Pause == 0 {
		o.Pause = -1
	}
	a, err := web.New(o).Get(context.Background(), address, "")
	if err != nil || a.Unchanged {
		return "", a, err
	}
	defer a.Body.Close()
	text, err := io.ReadAll(a.Body)
	return string(text), a, err
}

func TestGet(t *testing.T) {
	agent := ""
	at := serve(t, map[string]http.HandlerFunc{"/page": func(w http.ResponseWriter, r *http.Request) {
		agent = r.UserAgent()
		w.Header().Set("Content-Type", "text/html; charset=windows-1256")
		io.WriteString(w, "x")
	}, "/moved": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/page", http.StatusFound) }})
	text, a, err := get(t, web.Options{Private: true}, at+"/moved")
	if err != nil || text != "x" || a.Address != at+"/page" || a.Media != "text/html" || a.Charset != "windows-1256" {
		t.Errorf("%v %q %+v", err, text, a)
	}
	if agent != web.UserAgent {
		t.Errorf("the server sees %q", agent)
	}
}

func TestConditionalRequests(t *testing.T) {
	asked := 0
	at := serve(t, map[string]http.HandlerFunc{"/page": func(w http.ResponseWriter, r *http.Request) {
		asked++
		if r.Header.Get("If-None-Match") == `"1"` && r.Header.Get("If-Modified-Since") == "Fri, 16 Sep 2016 08:38:00 GMT" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", `"1"`)
		w.Header().Set("Last-Modified", "Fri, 16 Sep 2016 08:38:00 GMT")
		io.WriteString(w, "x")
	}})
	m := memory{}
	_, a, err := get(t, web.Options{Private: true, Memory: m}, at+"/page")
	if err != nil || a.Unchanged || len(m) != 0 {
		t.Fatalf("%v, unchanged %v, remembered %v before the page was used", err, a.Unchanged, m)
	}
	if err := a.Done(); err != nil {
		t.Fatal(err)
	}
	if _, a, err = get(t, web.Options{Private: true, Memory: m}, at+"/page"); err != nil || !a.Unchanged || asked != 2 {
		t.Errorf("%v, unchanged %v, asked %d times", err, a.Unchanged, asked)
	}
}

func TestRefused(t *testing.T) {
	other := serve(t, map[string]http.HandlerFunc{"/robots.txt": says("User-agent: *\nDisallow: /\n"), "/open": says("x")})
	endless := func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path+"x", http.StatusFound) }
	at := serve(t, map[string]http.HandlerFunc{
		"/robots.txt": says("User-agent: *\nDisallow: /closed\n"), "/closed/": says("x"), "/round/": endless,
		"/file": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		},
		"/away":   func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, other+"/open", http.StatusFound) },
		"/inside": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/closed/x", http.StatusFound) },
		"/never":  func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
		"/slow": func(w http.ResponseWriter, r *http.Request) {
			io.WriteString(w, "x")
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		},
	})
	short := web.Options{Private: true, Header: 300 * time.Millisecond, Idle: 300 * time.Millisecond}
	for _, c := range []struct {
		o          web.Options
		path, want string
	}{
		{web.Options{}, "/x", web.ErrPrivate.Error()},
		{web.Options{Private: true}, "/closed/x", web.ErrRobots.Error()},
		{web.Options{Private: true}, "/inside", web.ErrRobots.Error()},
		{web.Options{Private: true}, "/away", web.ErrRobots.Error()},
		{web.Options{Private: true}, "/round/", "more than 5 redirects"},
		{web.Options{Private: true}, "/file", "no page of the web"},
		{web.Options{Private: true}, "/gone", "404 Not Found"},
		{short, "/never", "timeout"},
		{short, "/slow", "the server sent nothing for 300ms"},
	} {
		if _, _, err := get(t, c.o, at+c.path); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want an error that tells of %q", c.path, err, c.want)
		}
	}
}

// TestSlowReader: only the server is held to a pace, not who reads its answer.
func TestSlowReader(t *testing.T) {
	const half = 1 << 20 // more than any buffer on the way takes
	at := serve(t, map[string]http.HandlerFunc{"/page": says(strings.Repeat("x", 2*half))})
	a, err := web.New(web.Options{Private: true, Idle: 100 * time.Millisecond}).Get(context.Background(), at+"/page", "")
	if err != nil {
		t.Fatal(err)
	}
	defer a.Body.Close()
	n, err := io.CopyN(io.Discard, a.Body, half)
	if err != nil {
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond)
	rest, err := io.Copy(io.Discard, a.Body)
	if err != nil || n+rest != 2*half {
		t.Errorf("%d of %d bytes, %v", n+rest, 2*half, err)
	}
}

// TestRedirectToPrivate: a page of the open web that leads inside is refused by
// the address that is dialled; here every address is a local one.
func TestRedirectToPrivate(t *testing.T) {
	for _, address := range []string{"http://127.0.0.1/", "http://[::1]/", "http://10.1.2.3/", "http://192.168.0.1/", "http://169.254.169.254/latest/meta-data",
		"http://100.64.0.1/", "http://0.0.0.0/", "http://[::ffff:127.0.0.1]/", "http://[fd00::1]/", "http://[64:ff9b::7f00:1]/", "http://localhost/"} {
		if _, _, err := get(t, web.Options{Header: time.Second}, address); !errors.Is(err, web.ErrPrivate) {
			t.Errorf("%s: %v", address, err)
		}
	}
}

func TestPause(t *testing.T) {
	var times []time.Time
	at := serve(t, map[string]http.HandlerFunc{"/page": func(w http.ResponseWriter, r *http.Request) { times = append(times, time.Now()) }})
	c := web.New(web.Options{Private: true, Pause: 50 * time.Millisecond})
	for range 3 {
		a, err := c.Get(context.Background(), at+"/page", "")
		if err != nil {
			t.Fatal(err)
		}
		a.Body.Close()
	}
	for i := 1; i < len(times); i++ {
		if d := times[i].Sub(times[i-1]); d < 50*time.Millisecond {
			t.Errorf("%v between two requests", d)
		}
	}
}

func TestRobots(t *testing.T) {
	const own = "User-agent: other\nUser-agent: LIQA\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n"
	const all = "# rules\nUser-agent: *\nDisallow: /private\nAllow: /private/open\nDisallow: /*.pdf$\nDisallow: /search*q=\nDisallow:\n"
	for _, c := range []struct {
		robots, path string
		want         bool
	}{
		{own, "/b", true}, {own, "/a", false}, {own, "/ab", false},
		{all, "/", true}, {all, "/private/x", false}, {all, "/private/open/x", true}, {all, "/x.pdf", false}, {all, "/x.pdf.html", true},
		{all, "/search?a=1&q=x", false}, {all, "/search?a=1", true}, {"User-agent: other\nDisallow: /\n", "/", true}, {"", "/", true}, {"nonsense", "/", true},
	} {
		at := serve(t, map[string]http.HandlerFunc{"/": says("x"), "/robots.txt": says(c.robots)})
		if _, _, err := get(t, web.Options{Private: true}, at+c.path); errors.Is(err, web.ErrRobots) == c.want {
			t.Errorf("%q %s: %v", c.robots, c.path, err)
		}
	}
	at := serve(t, map[string]http.HandlerFunc{"/": says("x"), "/robots.txt": func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) }})
	if _, _, err := get(t, web.Options{Private: true}, at+"/"); !errors.Is(err, web.ErrRobots) {
		t.Errorf("a host that cannot say: %v", err)
	}
}

func ExampleClient_Get() {
	_, err := web.New(web.Options{}).Get(context.Background(), "http://127.0.0.1/", "")
	fmt.Println(err)
	// Output: its robots.txt: a private or local address; allow it with --private
}
