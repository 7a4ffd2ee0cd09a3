package intake

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Wikidata's entities as JSON: the dump (one array, an entity a line), what
// Special:EntityData and wbgetentities give ({"entities": {…}}), or one entity
// after another. https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html

// entity is what is read of one.
type entity struct {
	Entities     object[entity]      `json:"entities"` // in place of all else
	ID           string              `json:"id"`
	Modified     string              `json:"modified"`
	Labels       object[text]        `json:"labels"`
	Aliases      object[[]text]      `json:"aliases"`
	Descriptions object[text]        `json:"descriptions"`
	Claims       object[[]statement] `json:"claims"`
}

type text struct {
	Value string `json:"value"`
}

type statement struct {
	Mainsnak   snak           `json:"mainsnak"`
	Qualifiers object[[]snak] `json:"qualifiers"`
	Rank       string         `json:"rank"`
}

type snak struct {
	Type  string `json:"snaktype"`
	Value struct {
		Value json.RawMessage `json:"value"`
	} `json:"datavalue"`
}

// object is a JSON object; an empty one is written as an empty list.
type object[T any] map[string]T

func (o *object[T]) UnmarshalJSON(b []byte) error {
	if strings.Join(strings.Fields(string(b)), "") == "[]" {
		return nil
	}
	return json.Unmarshal(b, (*map[string]T)(o))
}

// The properties read.
const (
	instanceOf   = "P31"
	citizenship  = "P27"
	positionHeld = "P39"
	died         = "P570"
	isoCode      = "P297"
	state        = "P17"
	jurisdiction = "P1001"
	ofWhat       = "P642"
	start        = "P580"
	end          = "P582"
	human        = "Q5"
)

func isEntities(line []byte, _ []string) bool {
	s := strings.TrimSpace(string(line))
	return strings.HasPrefix(s, "{") || strings.HasPrefix(s, "[")
}

func readEntities(f *finds, in *file) error {
	count := &counting{from: in.in}
	d := json.NewDecoder(count)
	err := readAll(d, f)
	if err == nil {
		return nil
	}
	at := d.InputOffset()
	if syntax, ok := err.(*json.SyntaxError); ok {
		at = max(at, syntax.Offset)
	}
	return fmt.Errorf("%s:%d: %w", in.path, count.line(at), err)
}

func readAll(d *json.Decoder, f *finds) error {
	for {
		t, err := d.Token()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case t == json.Delim('['):
			err = readList(d, f)
		case t == json.Delim('{'):
			err = readObject(d, f)
		default:
			err = fmt.Errorf("want entities, have %v", t)
		}
		if err != nil {
			return err
		}
	}
}

func readList(d *json.Decoder, f *finds) error {
	for d.More() {
		var e entity
		if err := d.Decode(&e); err != nil {
			return err
		}
		f.entity(e)
	}
	_, err := d.Token()
	return err
}

// readObject reads what is left of an entity, or of an answer that holds some.
func readObject(d *json.Decoder, f *finds) error {
	var e entity
	parts := map[string]any{
		"entities": &e.Entities, "id": &e.ID, "modified": &e.Modified, "labels": &e.Labels, "aliases": &e.Aliases,
		"descriptions": &e.Descriptions, "claims": &e.Claims,
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		into := parts[fmt.Sprint(key)]
		if into == nil {
			into = new(json.RawMessage)
		}
		if err := d.Decode(into); err != nil {
			return err
		}
	}
	f.entity(e)
	_, err := d.Token()
	return err
}

// entity notes a person, a state, or what an office is called.
func (f *finds) entity(e entity) {
	for _, id := range sorted(e.Entities) {
		f.entity(e.Entities[id])
	}
	if itemOf(e.ID) == "" {
		return
	}
	f.seen(e.Modified[:min(len(e.Modified), len("2006-01-02"))])
	if slices.Contains(e.items(instanceOf), human) {
		f.human(e)
		return
	}
	if codes := e.Claims[isoCode]; len(codes) > 0 {
		f.states[e.ID] = stringOf(codes[0].Mainsnak)
	}
	if label := e.Labels["ar"].Value; label != "" {
		f.positions[e.ID] = position{e.ID, label, first(append(e.items(jurisdiction), e.items(state)...))}
	}
}

func (f *finds) human(e entity) {
	p := f.person(e.ID, "Wikidata "+e.ID)
	p.item, p.label = e.ID, e.Labels["en"].Value
	p.names = addName(p.names, e.Labels["ar"].Value)
	for _, a := range e.Aliases["ar"] {
		p.names = addName(p.names, a.Value)
	}
	p.died = len(e.Claims[died]) > 0
	p.states = e.items(citizenship)
	for _, s := range e.Claims[positionHeld] {
		if t, ok := f.held(s); ok {
			p.offices = append(p.offices, t)
		}
	}
}

// held reads when an office was held; a term whose beginning is not told to the
// year, or whose end is only known to have been, says nothing.
func (f *finds) held(s statement) (t term, ok bool) {
	item := itemIn(s.Mainsnak)
	from, to := s.Qualifiers[start], s.Qualifiers[end]
	if item == "" || s.Rank == "deprecated" || len(from) != 1 || len(to) > 1 {
		return t, false
	}
	t.position = position{item: item, side: first(append(itemsIn(s.Qualifiers[jurisdiction]), itemsIn(s.Qualifiers[ofWhat])...))}
	if t.from, ok = timeIn(from[0]); !ok {
		return t, false
	}
	if len(to) == 1 && to[0].Type != "novalue" {
		if t.to, ok = timeIn(to[0]); !ok {
			return t, false
		}
	}
	f.seen(t.from)
	return t, true
}

func (e entity) items(property string) []string {
	var out []string
	for _, s := range e.Claims[property] {
		if item := itemIn(s.Mainsnak); item != "" && s.Rank != "deprecated" {
			out = append(out, item)
		}
	}
	return out
}

func itemsIn(snaks []snak) (out []string) {
	for _, s := range snaks {
		if item := itemIn(s); item != "" {
			out = append(out, item)
		}
	}
	return out
}

func itemIn(s snak) string {
	var v struct {
		ID     string      `json:"id"`
		Number json.Number `json:"numeric-id"`
	}
	if json.Unmarshal(s.Value.Value, &v) != nil {
		return ""
	}
	if v.ID == "" && v.Number != "" {
		return "Q" + v.Number.String()
	}
	return itemOf(v.ID)
}

func stringOf(s snak) (v string) {
	_ = json.Unmarshal(s.Value.Value, &v) // anything else than a text is none
	return v
}

func timeIn(s snak) (day string, ok bool) {
	var v struct {
		Time      string `json:"time"`
		Precision int    `json:"precision"`
	}
	if json.Unmarshal(s.Value.Value, &v) != nil {
		return "", false
	}
	return dayOf(strings.TrimPrefix(v.Time, "+"), v.Precision)
}

// dayOf is a date of Wikidata's as EDTF, to the day (11), month (10) or year (9).
func dayOf(s string, precision int) (string, bool) {
	length, known := map[int]int{11: 10, 10: 7, 9: 4}[precision]
	if !known || len(s) < length {
		return "", false
	}
	year, err := strconv.Atoi(s[:4])
	day := strings.TrimSuffix(strings.TrimSuffix(s[:length], "-00"), "-00")
	return day, err == nil && year > 0
}

func first(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return all[0]
}

// counting notes where lines begin, to tell the line of a fault.
type counting struct {
	from   io.Reader
	read   int64
	breaks []int64 // of the latest reads
	before int     // breaks noted and forgotten
}

// kept is how many line breaks are kept: more than a decoder reads ahead.
const kept = 1 << 16

func (c *counting) Read(b []byte) (int, error) {
	n, err := c.from.Read(b)
	for i, x := range b[:n] {
		if x == '\n' {
			c.breaks = append(c.breaks, c.read+int64(i))
		}
	}
	if extra := len(c.breaks) - kept; extra > kept {
		c.before += extra
		c.breaks = append([]int64(nil), c.breaks[extra:]...)
	}
	c.read += int64(n)
	return n, err
}

// line is the line that holds the byte, from 1.
func (c *counting) line(offset int64) int {
	n := c.before + 1
	for _, at := range c.breaks {
		if at < offset {
			n++
		}
	}
	return n
}
