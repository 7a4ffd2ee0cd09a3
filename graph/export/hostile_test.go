package export

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"liqa/extract/fact"
	"liqa/graph"
)

// all is the picture as data.
func all(p graph.Picture) graph.Data {
	return graph.Data{
		Actors: func(yield func(fact.Actor, error) bool) {
			for _, a := range p.Actors {
				if !yield(a, nil) {
					return
				}
			}
		},
		Meetings: func(yield func(fact.Meeting, error) bool) {
			for _, m := range p.Meetings {
				if !yield(m, nil) {
					return
				}
			}
		},
	}
}

// noActs knows no words.
type noActs struct{}

func (noActs) Negotiation(fact.Meeting) bool { return false }
func (noActs) CalledOff(fact.Meeting) bool   { return false }

// writers are all formats that are one text, and a reader for each that finds
// what is wrong with it.
var writers = map[string]struct {
	write func(io.Writer, graph.Picture) error
	check func(text string) error
}{
	"graphml":  {GraphML, readXML},
	"gexf":     {GEXF, readXML},
	"timeline": {TimelineSVG, readXML},
	"heatmap":  {func(w io.Writer, p graph.Picture) error { return HeatMapSVG(w, all(p)) }, readXML},
	"jsonld":   {func(w io.Writer, p graph.Picture) error { return JSONLD(w, all(p)) }, readJSONLD},
	"ftm":      {func(w io.Writer, p graph.Picture) error { return FollowTheMoney(w, all(p)) }, readJSONLines},
	"triples":  {func(w io.Writer, p graph.Picture) error { return Triples(w, all(p)) }, readTable(',', 8)},
	"polecat":  {func(w io.Writer, p graph.Picture) error { return POLECAT(w, all(p), noActs{}) }, readTSV(40)},
	"cameo":    {func(w io.Writer, p graph.Picture) error { return CAMEO(w, all(p), noActs{}) }, readTSV(14)},
	"cypher":   {func(w io.Writer, p graph.Picture) error { return Cypher(w, all(p)) }, readCypher},
	"ical":     {func(w io.Writer, p graph.Picture) error { return ICalendar(w, all(p)) }, readICal},
}

func write(t testing.TB, format string, p graph.Picture) string {
	t.Helper()
	var b bytes.Buffer
	if err := writers[format].write(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWritersAreSafeFromNames(t *testing.T) {
	for format := range writers {
		for _, s := range hostile {
			checkFormat(t, format, s)
		}
	}
}

func FuzzWriters(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for format := range writers {
			checkFormat(t, format, s)
		}
	})
}

func checkFormat(t *testing.T, format, s string) {
	t.Helper()
	p := stranger(s)
	p.Meetings[0].Status = fact.Planned
	text := write(t, format, p)
	if err := writers[format].check(text); err != nil {
		t.Errorf("%s of %q: %v\n%s", format, s, err, text)
	}
	for _, r := range text {
		if visible(r) != r && !strings.ContainsRune(" \n\r\t", r) {
			t.Errorf("%s of %q holds the invisible %U", format, s, r)
			return
		}
	}
	if !utf8.ValidString(text) {
		t.Errorf("%s of %q is not UTF-8", format, s)
	}
}

func readXML(text string) error {
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := token.(xml.StartElement); ok && (e.Name.Local == "script" || e.Name.Local == "b") {
			return errors.New("a name became an element")
		}
	}
}

func readJSONLines(text string) error {
	for line := range strings.Lines(text) {
		var e ftm
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			return err
		}
		if e.Schema != "Occupancy" && len(e.Properties["name"]) == 0 {
			return errors.New("an entity has no name: " + line)
		}
	}
	return nil
}

func readTable(comma rune, columns int) func(string) error {
	return func(text string) error {
		r := csv.NewReader(strings.NewReader(text))
		r.Comma, r.FieldsPerRecord = comma, columns
		rows, err := r.ReadAll()
		for _, row := range rows {
			for _, c := range row {
				if c != "" && strings.ContainsAny(c[:1], "=+-@\t\r") {
					return errors.New("a spreadsheet would run " + c)
				}
			}
		}
		return err
	}
}

func readTSV(columns int) func(string) error {
	return func(text string) error {
		for line := range strings.Lines(text) {
			if n := strings.Count(line, "\t") + 1; n != columns {
				return errors.New("a line of other columns: " + line)
			}
		}
		return nil
	}
}

// readCypher follows the string literals: outside of them only the writer's own
// letters may stand.
func readCypher(text string) error {
	for line := range strings.Lines(text) {
		inside, escaped := false, false
		for _, r := range line {
			switch {
			case escaped:
				escaped = false
			case inside && r == '\\':
				escaped = true
			case r == '\'':
				inside = !inside
			case !inside && (r > 0x7E || strings.ContainsRune(`"\`+"`", r)):
				return errors.New("outside of quotes: " + line)
			}
		}
		if inside {
			return errors.New("a quote is left open: " + line)
		}
	}
	return nil
}

func readICal(text string) error {
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
			return errors.New("not a content line: " + line)
		}
		if !strings.HasPrefix(line, " ") && !strings.ContainsAny(line, ":;") {
			return errors.New("a line that is no property: " + line)
		}
	}
	return nil
}

func TestNeo4jIsSafeFromNames(t *testing.T) {
	for _, s := range hostile {
		files := map[string]*bytes.Buffer{}
		err := Neo4j(func(name string) (io.WriteCloser, error) {
			files[name] = &bytes.Buffer{}
			return closing{files[name]}, nil
		}, all(stranger(s)))
		if err != nil || len(files) != 5 {
			t.Fatalf("name %q: %d files, %v", s, len(files), err)
		}
		for name, text := range files {
			rows, err := csv.NewReader(text).ReadAll()
			if err != nil || len(rows) < 2 {
				t.Errorf("name %q: %s has %d rows, %v", s, name, len(rows), err)
			}
		}
	}
}

type closing struct{ io.Writer }

func (closing) Close() error { return nil }

func TestSQLiteKeepsEveryByte(t *testing.T) {
	for _, s := range []string{hostile[0], "'; DROP TABLE actor; --", "لقاء \"مهم\""} {
		path := filepath.Join(t.TempDir(), "x.sqlite")
		if err := SQLite(path, all(stranger(s))); err != nil {
			t.Fatal(err)
		}
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		var name, quote string
		var met int
		err = errors.Join(db.QueryRow("SELECT name FROM actor LIMIT 1").Scan(&name), db.QueryRow("SELECT text FROM quote").Scan(&quote),
			db.QueryRow("SELECT count(*) FROM met").Scan(&met), db.Close())
		if err != nil || name != s || quote != s || met != 2 {
			t.Errorf("name %q: read back %q, quote %q, %d rows of met, %v", s, name, quote, met, err)
		}
	}
}
