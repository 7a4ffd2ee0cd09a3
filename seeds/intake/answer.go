package intake

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Wikidata's query service answers in CSV with a column for each variable: an
// item is an address, a date a date with time, what is not known a blank node.

// person, office and their like are the variables by which queries commonly call
// them; a variable's label is called as the service does.
var (
	personVariables   = []string{"person", "item", "human", "politician", "holder"}
	positionVariables = []string{"position", "office", "post"}
	countryVariables  = []string{"country", "citizenship", "nationality"}
	sideVariables     = []string{"jurisdiction", "of", "side", "state"}
	startVariables    = []string{"start", "from", "startTime", "begin"}
	endVariables      = []string{"end", "to", "endTime", "until"}
)

func isAnswer(line []byte, _ []string) bool {
	header, err := csv.NewReader(strings.NewReader(string(line))).Read()
	return err == nil && column(header, "", personVariables) >= 0
}

// column is where the first of some variables stands, with a suffix of the label
// service; -1 when none does.
func column(header []string, suffix string, variables []string) int {
	for _, v := range variables {
		if i := slices.Index(header, v+suffix); i >= 0 {
			return i
		}
	}
	return -1
}

// answer reads the rows of one file by its header.
type answer struct {
	header []string
	cells  []string
}

func (a answer) get(suffix string, variables []string) string {
	if i := column(a.header, suffix, variables); i >= 0 {
		return strings.TrimSpace(a.cells[i])
	}
	return ""
}

func readAnswer(f *finds, in *file) error {
	rows := csv.NewReader(in.in)
	header, err := rows.Read()
	if err != nil {
		return fmt.Errorf("%s:1: %w", in.path, err)
	}
	header[0] = strings.TrimPrefix(header[0], "\ufeff")
	for {
		cells, err := rows.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil { // it names the line
			var at *csv.ParseError
			if errors.As(err, &at) {
				return fmt.Errorf("%s:%d: %w", in.path, at.Line, at.Err)
			}
			return fmt.Errorf("%s: %w", in.path, err)
		}
		if err := f.answer(answer{header, cells}); err != nil {
			line, _ := rows.FieldPos(0)
			return fmt.Errorf("%s:%d: %w", in.path, line, err)
		}
	}
}

func (f *finds) answer(a answer) error {
	item := itemOf(a.get("", personVariables))
	if item == "" {
		return fmt.Errorf("%q is no item of Wikidata", a.get("", personVariables))
	}
	p := f.person(item, "Wikidata "+item)
	p.item = item
	label := a.get("Label", personVariables)
	p.names = addName(p.names, label)
	if latin := latinKey(label); latin != "" && itemOf(label) == "" {
		p.label = label
	}
	for alias := range strings.SplitSeq(a.get("AltLabel", personVariables), ",") {
		p.names = addName(p.names, alias)
	}
	for _, v := range []string{a.get("Label", countryVariables), a.get("", countryVariables)} {
		if v = itemOr(v); v != "" && !slices.Contains(p.states, v) {
			p.states = append(p.states, v)
		}
	}
	return f.answerTerm(p, a)
}

// answerTerm notes the office of a row, where it has one.
func (f *finds) answerTerm(p *person, a answer) error {
	post := position{itemOf(a.get("", positionVariables)), a.get("Label", positionVariables), itemOr(a.get("", sideVariables))}
	if post.item == "" && post.label == "" {
		post.label = a.get("", positionVariables)
	}
	from, to := a.get("", startVariables), a.get("", endVariables)
	if post.item == "" && post.label == "" || from == "" || isBlank(from) || isBlank(to) {
		return nil
	}
	t := term{position: post}
	for _, d := range []struct {
		cell string
		day  *string
	}{{from, &t.from}, {to, &t.to}} {
		if d.cell == "" {
			continue
		}
		day, ok := dayOf(d.cell, 11)
		if !ok {
			return fmt.Errorf("%q is no date", d.cell)
		}
		*d.day = day
	}
	f.seen(t.from)
	if !slices.Contains(p.offices, t) {
		p.offices = append(p.offices, t)
	}
	return nil
}

// isBlank reports a value that is known to exist and nothing more.
func isBlank(cell string) bool {
	return strings.HasPrefix(cell, "_:") || strings.HasPrefix(cell, "t") || strings.Contains(cell, "/.well-known/genid/")
}

// itemOf is the item, Q with a number, of an address or its last part.
func itemOf(s string) string {
	s = s[strings.LastIndexByte(s, '/')+1:]
	if number, ok := strings.CutPrefix(s, "Q"); ok && digits(number) {
		return s
	}
	return ""
}

// itemOr is the item that a text is, else the text.
func itemOr(s string) string {
	if item := itemOf(s); item != "" {
		return item
	}
	return s
}
