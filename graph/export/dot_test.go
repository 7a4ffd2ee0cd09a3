package export

import (
	"bytes"
	"fmt"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/graph"
	"liqa/graph/graphtest"
)

func whole(t testing.TB, src graph.Source) graph.Picture {
	t.Helper()
	p, err := graph.Select(src, graph.Scope{}, graph.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func sample(t testing.TB) graph.Picture {
	return whole(t, graphtest.NewMemory(graphtest.Sample()))
}

var styles = map[string]DOTStyle{"actors": {}, "events": {Events: true}, "clusters": {Clusters: true}, "timeline": {Timeline: true}}

func dot(t testing.TB, p graph.Picture, s DOTStyle) string {
	t.Helper()
	var b bytes.Buffer
	if err := DOT(&b, p, s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestDOTSaysWhatThePictureHolds(t *testing.T) {
	text := dot(t, sample(t), DOTStyle{})
	for _, want := range []string{
		`"erdogan" [label="رجب طيب أردوغان", shape=box`,
		`"state:TR" [label="تركيا", shape=ellipse`,
		`"delegation:hmeimim" [label="وفد \"المعارضة\"; <b>", shape=octagon`,
		`"erdogan" -- "putin" [weight=2, penwidth=2.00`,
		`label="2 · 2016-08-09 – 2021-06-24\nالعلاقات الثنائية"`,
		`"akar" -- "putin" [weight=1, penwidth=1.00, tooltip="1 (0 held) · التقى خلوصي أكار وفلاديمير بوتين", label="1", style="dashed"]`,
		`style="dotted", color="#cc333399"`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("DOT lacks %s in\n%s", want, text)
		}
	}
}

func TestDOTEvents(t *testing.T) {
	text := dot(t, sample(t), DOTStyle{Timeline: true})
	for _, want := range []string{
		`"akar" -- "meeting:m01";`,
		`"meeting:m01" -- "topic:الملف السوري"`,
		`{ rank=same; "year:2016"; "meeting:m02"; "meeting:m11";`,
		`"year:2016" -- "year:2017"`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("DOT lacks %s in\n%s", want, text)
		}
	}
}

// TestDOTPeriods: the meetings of one year alone are ranked by month, those of which
// the month is not known behind them, where nobody takes them for one of the others.
func TestDOTPeriods(t *testing.T) {
	p := sample(t)
	p.Meetings = nil
	for _, day := range []string{"2016-03-02", "2016-05", "2016"} {
		p.Meetings = append(p.Meetings, fact.Meeting{ID: day, Status: fact.Held, Date: fact.Date{EDTF: day}})
	}
	text := dot(t, p, DOTStyle{Timeline: true})
	for _, want := range []string{`{ rank=same; "year:2016-03"; "meeting:2016-03-02"; }`, `"year:2016-03" -- "year:2016-05"`, `{ rank=same; "year:?"; "meeting:2016"; }`, `"year:2016-05" -- "year:?"`} {
		if !strings.Contains(text, want) {
			t.Errorf("DOT lacks %s in\n%s", want, text)
		}
	}
	if strings.Contains(text, `"year:2016"`) || strings.Contains(text, `"year:2016-01"`) {
		t.Errorf("a meeting of some day of 2016 is ranked in\n%s", text)
	}
}

// TestDOTOfManyEvents: what takes Graphviz long is counted in the nodes and lines that
// are drawn, not in the ties of the actors.
func TestDOTOfManyEvents(t *testing.T) {
	p := sample(t)
	for i := range manyLinks {
		p.Meetings = append(p.Meetings, fact.Meeting{ID: fmt.Sprint("more", i), Topics: []string{fmt.Sprint(i)}, Participants: []fact.Member{{ID: "akar"}}})
	}
	if text := dot(t, p, DOTStyle{Events: true}); !strings.Contains(text, `layout=sfdp`) || !strings.Contains(text, `splines="line"`) {
		t.Errorf("a picture of %d meetings begins %.200s", len(p.Meetings), text)
	}
	if text := dot(t, p, DOTStyle{}); strings.Contains(text, `layout=sfdp`) {
		t.Errorf("a picture of %d actors begins %.200s", len(p.Actors), text)
	}
}

func TestDOTIsTheSameEachTime(t *testing.T) {
	actors, meetings := graphtest.Generate(3, 50, 200)
	one := whole(t, graphtest.NewMemory(actors, meetings))
	slices.Reverse(meetings)
	two := whole(t, graphtest.NewMemory(actors, meetings))
	for name, s := range styles {
		if dot(t, one, s) != dot(t, two, s) {
			t.Errorf("%s: the order of meetings changes the picture", name)
		}
	}
}

// hostile are names that break writers which do not quote them.
var hostile = []string{
	`"]; evil [label="x`, `a\`, `\"`, `a\\"`, "line\nbreak", "tab\there", "nul\x00", "\u202eevil", "\u2066x\u2069", "<b>&amp;</b>", "&lt;script&gt;",
	"]]>", "<!--", "=1+1", "@SUM(A1)", "-2", "+3", "|pipe|", `back\slash\n`, "\xff\xfe", "\u0085next", "\u2028sep", "", " ", "محمد\u200fبن", "'; DROP TABLE x; --",
	"{record|x}", "//", "/*", "#", "%s%d", "٪", "ﷺ", strings.Repeat("طويل ", 500),
}

// stranger is a world in which everything that can hold text holds s.
func stranger(s string) graph.Picture {
	a := fact.Actor{ID: "1" + s, Name: s, Label: s, Role: s, Country: s, Type: fact.Type(s), Names: []string{s}}
	b := a
	b.ID = "2" + s
	member := func(x fact.Actor) fact.Member {
		return fact.Member{ID: x.ID, Name: x.Name, Label: s, Role: s, Country: s, Type: fact.Type(s), As: fact.Attends, Basis: fact.Named}
	}
	m := fact.Meeting{ID: s, Kind: fact.InPerson, Status: fact.Held, Date: fact.Date{EDTF: "2016", Text: s}, Place: fact.Place{Name: s, Country: s}, Sources: 1,
		Participants: []fact.Member{member(a), member(b)}, Topics: []string{s},
		Reports: []fact.Account{{Article: s, Outlet: s, Published: "2016-01-01", Topics: []string{s}, AccordingTo: []string{s},
			Participants: []string{a.ID, b.ID}, Evidence: []fact.Quote{{In: "text", Text: s}}}}}
	return graph.Picture{Actors: []fact.Actor{a, b}, Meetings: []fact.Meeting{m},
		Links: []graph.Link{{Tie: fact.Tie{A: a.ID, B: b.ID, Meetings: 1, Held: 1}, Topics: []string{s}, Evidence: s}}}
}

func TestDOTIsSafeFromNames(t *testing.T) {
	for _, s := range hostile {
		for _, style := range styles {
			checkDOT(t, dot(t, stranger(s), style))
		}
	}
}

func FuzzDOT(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, style := range styles {
			checkDOT(t, dot(t, stranger(s), style))
		}
	})
}

// quoted matches a quoted string of the DOT language and, before it, the table
// of the legend.
var quoted = regexp.MustCompile(`label=<<table.*</table>>|"(?:[^"\\]|\\.)*"`)

// checkDOT reads the text line by line: outside of quoted strings only the
// writer's own words may stand, and a quoted string ends on its line.
func checkDOT(t *testing.T, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		bare := strings.TrimSuffix(quoted.ReplaceAllString(line, "Q"), "\n")
		for _, r := range bare {
			if r > 0x7E || r < 0x20 || strings.ContainsRune(`"\<>'`, r) {
				t.Fatalf("%q stands outside of quotes in %q", r, line)
			}
		}
		if strings.Contains(bare, "evil") || strings.Contains(bare, "script") {
			t.Fatalf("a name got out of its quotes: %q", line)
		}
		if strings.ContainsFunc(line[:len(line)-1], func(r rune) bool { return Plain("x"+string(r)+"x") == "x x" && r != ' ' }) {
			t.Fatalf("a control character in %q", line)
		}
	}
}

// TestGraphvizReadsDOT lets Graphviz, where it is installed, count what it read.
func TestGraphvizReadsDOT(t *testing.T) {
	if _, err := exec.LookPath("gvpr"); err != nil {
		t.Skip("Graphviz is not installed (Debian: apt-get install graphviz)")
	}
	for _, s := range hostile {
		cmd := exec.Command("gvpr", `BEG_G { printf("%d %d", nNodes($), nEdges($)); }`)
		cmd.Stdin = strings.NewReader(dot(t, stranger(s), DOTStyle{}))
		out, err := cmd.CombinedOutput()
		if got := string(out); err != nil || got != "3 1" {
			t.Errorf("name %q: Graphviz reads %q, %v; want 3 nodes and 1 edge", s, got, err)
		}
	}
}

// TestDenseDOT: where single lines cannot be told apart any more they fade, and
// names are the larger the more their bearers met.
func TestDenseDOT(t *testing.T) {
	for meetings, dense := range map[int]bool{100: false, 2000: true} {
		p := whole(t, graphtest.NewMemory(graphtest.Generate(1, 400, meetings)))
		text := dot(t, p, DOTStyle{})
		faded, busy, lone := strings.Contains(text, `color="#77777718"`), sizeOf(text, "g0000000"), sizeOf(text, p.Actors[len(p.Actors)-1].ID)
		if faded != dense || dense && busy <= lone || !dense && busy+lone != 0 {
			t.Errorf("%d meetings, %d links: faded %v, sizes %d and %d", meetings, len(p.Links), faded, busy, lone)
		}
	}
}

// sizeOf is the size of an actor's name; 0 for the usual one.
func sizeOf(dot, id string) (size int) {
	for line := range strings.Lines(dot) {
		if _, attributes, ok := strings.Cut(line, "fontsize="); ok && strings.HasPrefix(strings.TrimSpace(line), `"`+id+`" [`) {
			fmt.Sscan(strings.TrimRight(attributes, "];,\n"), &size)
		}
	}
	return size
}
