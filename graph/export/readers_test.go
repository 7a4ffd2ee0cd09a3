package export

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// python runs a script of Debian's Python 3 over text, where it is installed
// with the module needed.
func python(t *testing.T, module, script, text string) string {
	t.Helper()
	const program = "/usr/bin/python3" // Debian's, which has Debian's modules
	if err := exec.Command(program, "-c", "import "+module).Run(); err != nil {
		t.Skipf("python3 has no %s (Debian: apt-get install python3-%s)", module, module)
	}
	cmd := exec.Command(program, "-c", script)
	cmd.Stdin = strings.NewReader(text)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return strings.TrimSpace(string(out))
}

func TestNetworkXReadsGraphML(t *testing.T) {
	got := python(t, "networkx", `import sys, networkx as nx
g = nx.read_graphml(sys.stdin.buffer)
print(len(g), g.number_of_edges(), g.nodes['erdogan']['name'], g.edges['erdogan','putin']['weight'], g.edges['erdogan','putin']['first'])`, write(t, "graphml", sample(t)))
	if want := "10 10 رجب طيب أردوغان 2 2016-08-09"; got != want {
		t.Errorf("NetworkX reads %q, want %q", got, want)
	}
}

// TestNetworkXReadsGEXF: Debian's NetworkX knows GEXF up to 1.2draft, whose
// names differ; what it reads is the same in both.
func TestNetworkXReadsGEXF(t *testing.T) {
	text := strings.NewReplacer("http://gexf.net/1.3", "http://www.gexf.net/1.2draft", `version="1.3"`, `version="1.2"`).Replace(write(t, "gexf", sample(t)))
	got := python(t, "networkx", `import sys, io, networkx as nx
g = nx.read_gexf(io.BytesIO(sys.stdin.buffer.read()))
e = g.edges['erdogan','putin'] if not g.is_multigraph() else g.edges['erdogan','putin',list(g['erdogan']['putin'])[0]]
print(len(g), g.number_of_edges(), g.nodes['erdogan']['label'], int(e['weight']))`, text)
	if !strings.HasPrefix(got, "10 10 ") || !strings.HasSuffix(got, " 2") {
		t.Errorf("NetworkX reads %q, want 10 nodes, 10 edges, weight 2", got)
	}
}

func TestXmllintReadsXML(t *testing.T) {
	if _, err := exec.LookPath("xmllint"); err != nil {
		t.Skip("xmllint is not installed (Debian: apt-get install libxml2-utils)")
	}
	for _, format := range []string{"graphml", "gexf", "timeline", "heatmap"} {
		for _, s := range append([]string{""}, hostile...) {
			p := sample(t)
			if s != "" {
				p = stranger(s)
			}
			cmd := exec.Command("xmllint", "--noout", "--nonet", "-")
			cmd.Stdin = strings.NewReader(write(t, format, p))
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%s of %q: xmllint says %s", format, s, out)
			}
		}
	}
}

// TestRDFLibReadsJSONLD: what a JSON-LD processor makes of the export are the
// triples that it means.
func TestRDFLibReadsJSONLD(t *testing.T) {
	got := python(t, "rdflib", `import sys, rdflib
g = rdflib.Graph().parse(data=sys.stdin.read(), format='json-ld')
n = dict(s='https://schema.org/', sem='http://semanticweb.cs.vu.nl/2009/11/sem/')
def ask(what): print(sorted(' '.join(x.rsplit('/', 1)[-1] for x in row) for row in g.query(what, initNs=n)))
print(len(set(g.subjects(rdflib.RDF.type, rdflib.URIRef(n['sem'] + 'Event')))))
ask('select ?a { <urn:liqa:meeting:m03> s:attendee ?a }')
ask('select ?a { <urn:liqa:meeting:m03> s:contributor ?a }')
ask('select ?n { <urn:liqa:meeting:m03> s:about ?n }')
ask('select ?m ?s { ?m s:eventStatus ?s filter(?s = s:EventCancelled) }')`, write(t, "jsonld", sample(t)))
	want := `11
['urn:liqa:actor:kerry', 'urn:liqa:actor:lavrov']
['urn:liqa:actor:un']
['الملف السوري']
['urn:liqa:meeting:m09 EventCancelled']`
	if got != want {
		t.Errorf("rdflib reads\n%s\nwant\n%s", got, want)
	}
}

func TestICalendarIsRead(t *testing.T) {
	got := python(t, "icalendar", `import sys, icalendar
for e in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk('VEVENT'):
    print(e['UID'], e['DTSTART'].dt, e['DTEND'].dt, e['SUMMARY'], e['LOCATION'])`, write(t, "ical", sample(t)))
	if want := "m05@liqa 2022-12-20 2022-12-30 خلوصي أكار، فلاديمير بوتين موسكو"; got != want {
		t.Errorf("icalendar reads %q, want %q", got, want)
	}
}

func TestSqlite3Reads(t *testing.T) {
	if _, err := exec.LookPath("sqlite3"); err != nil {
		t.Skip("sqlite3 is not installed (Debian: apt-get install sqlite3)")
	}
	path := filepath.Join(t.TempDir(), "meetings.sqlite")
	if err := SQLite(path, all(sample(t))); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("sqlite3", path, "pragma integrity_check",
		"select name from actor join participant on actor.id = participant.actor where meeting = 'm05' order by name").CombinedOutput()
	if got, want := strings.TrimSpace(string(out)), "ok\nخلوصي أكار\nفلاديمير بوتين"; err != nil || got != want {
		t.Errorf("sqlite3 reads %q, %v; want %q", got, err, want)
	}
}
