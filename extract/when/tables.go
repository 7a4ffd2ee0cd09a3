package when

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"liqa/extract/arabic"
	"liqa/seeds"
)

// Calendar is the compiled tables of date words. It is safe for concurrent use.
type Calendar struct{ nodes arabic.Index[*node] }

// New compiles the tables months, weekdays and datewords of a directory of
// language data. Errors name the table and line.
func New(dir fs.FS) (*Calendar, error) {
	c := &Calendar{}
	for _, t := range tables {
		if err := c.read(dir, t.name, t.row); err != nil {
			return nil, err
		}
	}
	for _, n := range c.nodes.All() {
		slices.SortStableFunc(n.entries, func(a, b entry) int { return len(b.rest) - len(a.rest) })
	}
	return c, nil
}

// tables are the files read, each with what makes a word of a row.
var tables = []struct {
	name string
	row  func(seeds.Row) (word, error)
}{{"months", monthRow}, {"weekdays", weekdayRow}, {"datewords", wordRow}}

func (c *Calendar) read(dir fs.FS, name string, read func(seeds.Row) (word, error)) error {
	table, err := seeds.Read(dir, name)
	if err != nil {
		return err
	}
	for _, row := range table.Rows {
		w, err := read(row)
		if err != nil {
			return fmt.Errorf("%s: %w", row.Place(), err)
		}
		for _, form := range row.List("forms") {
			c.add(form, &w, row.Get("use") == "exact")
		}
	}
	return nil
}

func monthRow(r seeds.Row) (word, error) {
	n, err := number(r.Get("month"), 1, 12)
	return word{class: monthName, n: n, unit: Month, hijri: r.Get("calendar") == "hijri", dated: r.Get("use") == "dated"}, err
}

func weekdayRow(r seeds.Row) (word, error) {
	n, err := number(r.Get("weekday"), 1, 7)
	return word{class: weekdayName, n: n, unit: Day}, err
}

// wordRow reads "class" and "value"; a value is a name, a number, or both as
// name:number.
func wordRow(r seeds.Row) (word, error) {
	w := word{class: classes[r.Get("class")]}
	if w.class == noClass {
		return w, fmt.Errorf("unknown class %q", r.Get("class"))
	}
	name, digits, _ := strings.Cut(r.Get("value"), ":")
	if w.named(name) {
		name = digits
	}
	if name == "" {
		return w, nil
	}
	n, err := number(name, -31, 31)
	w.n = n
	return w, err
}

// named takes over a value that is a name.
func (w *word) named(name string) bool {
	switch {
	case units[name] != NoUnit:
		w.unit = units[name]
	case parts[name] != whole:
		w.part = parts[name]
	case w.class == boundWord && bounds[name] != At:
		w.bound = bounds[name]
	case name == "told":
		w.base = told
	case relations[name] != Unmarked:
		w.relation = relations[name]
	default:
		return false
	}
	return true
}

var (
	units     = map[string]Unit{"hour": Hour, "day": Day, "week": Week, "month": Month, "year": Year}
	parts     = map[string]part{"early": early, "middle": middle, "late": late}
	bounds    = map[string]Bound{"since": Since, "until": Until, "by": By, "before": Before, "after": After}
	relations = map[string]Relation{"past": Past, "current": Current, "future": Future}
)

func number(s string, low, high int) (int, error) {
	n, err := strconv.Atoi(s)
	if err == nil && (n < low || n > high) {
		err = fmt.Errorf("%d is not between %d and %d", n, low, high)
	}
	return n, err
}

// add enters a form with every particle that may be written onto it.
func (c *Calendar) add(form string, w *word, exact bool) {
	norms := strings.Fields(arabic.Fold(form))
	for _, p := range particles(w, exact) {
		first := p.prep + norms[0]
		if rest, ok := strings.CutPrefix(norms[0], "ال"); ok && p.prep == "ل" {
			first = "لل" + rest
		}
		if p.and != "" {
			first = p.and + first
		}
		n := c.nodes.Of(first)
		if n == nil {
			n = &node{}
			c.nodes.Set(first, n)
		}
		n.entries = append(n.entries, entry{rest: norms[1:], word: w, and: p.and != ""})
		n.classes |= 1 << w.class
		n.starts = n.starts || starters[w.class]
	}
}

type particle struct{ and, prep string }

// particles lists what may be written onto a word: a conjunction before any, a
// preposition too before what a preposition governs.
func particles(w *word, exact bool) []particle {
	switch {
	case exact:
		return []particle{{}}
	case !particled[w.class] || w.dated:
		return []particle{{}, {"و", ""}, {"ف", ""}}
	}
	var out []particle
	for _, and := range [...]string{"", "و", "ف"} {
		for _, prep := range [...]string{"", "ب", "ل", "ك"} {
			out = append(out, particle{and, prep})
		}
	}
	return out
}
