package extract_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"liqa/extract"
	"liqa/extract/arabic"
	"liqa/extract/eval"
	"liqa/extract/fact"
	"liqa/seeds"
)

var update = flag.Bool("update", false, "rewrite the list of examples known to fail")

// failing lists the examples that extraction does not get right yet, an id a
// line. It can only be shortened by hand or by -update: a row that newly fails
// is an error, and so is one that passes and still stands there.
const failing = "testdata/examples-failing.txt"

func TestExamples(t *testing.T) {
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	rows, faults := examples(t), map[string]string{}
	var failed []string
	for _, row := range rows {
		if faults[row.id] = row.fault(x); faults[row.id] != "" {
			failed = append(failed, row.id)
			t.Logf("%s (%s): %s\n%s%s", row.id, row.why, row.sentence, faults[row.id], row.cell)
		}
	}
	t.Logf("%d of %d examples are right", len(rows)-len(failed), len(rows))
	if *update {
		writeFailing(t, failed)
		return
	}
	known := readFailing(t)
	for _, id := range failed {
		if !slices.Contains(known, id) {
			t.Errorf("%s fails, and is not among those known to:\n%s", id, faults[id])
		}
	}
	for _, id := range known {
		if fault, there := faults[id]; fault == "" {
			t.Errorf("%s: passes or is no more (%v): take it from %s, or run with -update", id, there, failing)
		}
	}
}

// example is one row of seeds/ar/examples.tsv.
type example struct {
	id, published, sentence, cell, why string
	meetings                           []expected
}

func examples(t *testing.T) []example {
	t.Helper()
	table, err := seeds.Read(seeds.Arabic(), "examples")
	if err != nil {
		t.Fatal(err)
	}
	var out []example
	for _, row := range table.Rows {
		e := example{id: row.Get("id"), published: row.Get("published"), sentence: row.Get("sentence"), cell: row.Get("meetings"), why: row.Get("why")}
		if e.meetings, err = parseMeetings(e.cell); err != nil {
			t.Fatalf("examples.tsv:%d: %v", row.Line, err)
		}
		switch e.published {
		case "":
			e.published = "2018-06-20"
		case "-":
			e.published = ""
		}
		out = append(out, e)
	}
	return out
}

// fault reads the example and says what differs from the meetings expected, a
// line for each difference.
func (e example) fault(x *extract.Extractor) string {
	reading := x.Read(fact.Article{ID: e.id, Published: e.published, Text: strings.ReplaceAll(e.sentence, " ¶ ", "\n")})
	got, err := eval.FromReading(reading)
	if err != nil {
		return err.Error() + "\n"
	}
	want := eval.Record{ID: e.id}
	for _, m := range e.meetings {
		want.Meetings = append(want.Meetings, m.Meeting)
	}
	var out strings.Builder
	result := eval.Compare([]eval.Record{want}, []eval.Record{got}, func(d string) { fmt.Fprintln(&out, d) })
	if row := result.Rows["mediators"]; row.FP+row.FN > 0 {
		fmt.Fprintf(&out, "%s: mediators: %v missed, %v invented\n", e.id, row.FN, row.FP)
	}
	if out.Len() == 0 {
		e.offices(&out, reading.Meetings)
		e.lists(&out, reading.Meetings)
	}
	return out.String()
}

// offices compares the offices asked for with those of the persons of the name.
func (e example) offices(out *strings.Builder, got []fact.Report) {
	offices := map[string]string{}
	for _, m := range got {
		for _, p := range m.Participants {
			offices[plain(p.Name)] = p.Role
		}
	}
	for _, m := range e.meetings {
		for i, p := range m.Participants {
			role := offices[plain(strings.Join(p.Name, ""))]
			for word := range strings.FieldsSeq(plain(m.offices[i])) {
				if !slices.Contains(strings.Fields(plain(role)), word) {
					fmt.Fprintf(out, "%s: office of %s: want %q, got %q\n", e.id, p.Name, m.offices[i], role)
					break
				}
			}
		}
	}
}

// lists compares topics and sources, of a row whose meetings are all there, by
// the only order they can be in: that of a single one.
func (e example) lists(out *strings.Builder, got []fact.Report) {
	if len(got) != 1 || len(e.meetings) != 1 {
		return
	}
	m := e.meetings[0]
	if m.topics != nil && !sameLists(m.topics, got[0].Topics) {
		fmt.Fprintf(out, "%s: topics: want %q, got %q\n", e.id, m.topics, got[0].Topics)
	}
	if m.sources != nil && !sameLists(m.sources, got[0].AccordingTo) {
		fmt.Fprintf(out, "%s: sources: want %q, got %q\n", e.id, m.sources, got[0].AccordingTo)
	}
}

// sameLists reports whether each answer is accepted for another item of want.
func sameLists(want [][]string, got []string) bool {
	left := slices.Clone(want)
	for _, g := range got {
		i := slices.IndexFunc(left, func(accepted []string) bool {
			return slices.ContainsFunc(accepted, func(a string) bool { return plain(a) == plain(g) })
		})
		if i < 0 {
			return false
		}
		left = slices.Delete(left, i, i+1)
	}
	return len(left) == 0
}

// plain is the normal form of words without article and quotation marks.
func plain(s string) string {
	words := strings.Fields(strings.NewReplacer("\"", "", "«", "", "»", "").Replace(arabic.Fold(s)))
	for i, w := range words {
		words[i] = strings.TrimPrefix(w, "ال")
	}
	return strings.Join(words, " ")
}

func readFailing(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile(failing)
	if err != nil {
		t.Fatalf("%v (write it with: go test ./extract/ -run TestExamples -update)", err)
	}
	return strings.Fields(string(data))
}

func writeFailing(t *testing.T, ids []string) {
	t.Helper()
	var b bytes.Buffer
	for _, id := range ids {
		fmt.Fprintln(&b, id)
	}
	if err := os.MkdirAll("testdata", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(failing, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestExamplesSpeakOfTheirSentence catches slips in the table itself: an answer
// that the sentence does not hold.
func TestExamplesSpeakOfTheirSentence(t *testing.T) {
	for _, e := range examples(t) {
		text := run(e.sentence)
		check := func(field string, alternatives []string) {
			if len(alternatives) > 0 && !slices.ContainsFunc(alternatives, func(a string) bool { return strings.Contains(text, run(a)) }) {
				t.Errorf("%s: %s %q is not in the sentence", e.id, field, alternatives)
			}
		}
		for _, m := range e.meetings {
			if len(m.Participants) < 2 {
				t.Errorf("%s: a meeting of one", e.id)
			}
			check("place", m.Place)
			for _, p := range m.Participants {
				if p.Type != "state" {
					check("name", p.Name)
				}
			}
			for _, item := range append(slices.Clone(m.topics), m.sources...) {
				check("topic or source", item)
			}
		}
	}
}

// run is text folded and run together, so that words written apart are found.
func run(s string) string { return strings.ReplaceAll(arabic.Fold(s), " ", "") }
