// Package resolve turns what single articles say into what is so in the world:
// mentions into actors, reports into meetings, across articles and years. It is
// pure. Items cuts a reading into the items that Stages resolve; package block
// keeps their results current as articles come and go. Decisions of the user are
// items like any other.
//
//	reading ─ Items ─┬─ names ─── spellings of one name, put together
//	                 │  short ─── family names alone, to whom they belong
//	                 │  people ── actors; fact "actor:KEY" → actor id
//	                 ├─ offices ─ who is named in which office; fact "holder:OFFICE:SIDE:MONTH" → actor id
//	                 └─ reports ─ who the participants are
//	                    events    reports of one meeting by its day, put together
//	                    meetings  events that weeks lie between: awaited and held, retold
//
// An office without a name is resolved here, and not when asked for, so that a
// report by title joins the reports by name. What is learned is told month by
// month: a new article touches the reports of the months it changes, no others.
package resolve

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"io/fs"
	"reflect"
	"slices"

	"liqa/extract/fact"
	"liqa/extract/fact/tight"
	"liqa/extract/name"
	"liqa/extract/resolve/block"
	"liqa/extract/resolve/office"
	"liqa/seeds"
)

// program counts the changes of code that make actors or meetings differ; changes
// of the tables tell themselves.
const program = "14"

// The stages, in order. Every row of the engine's tables starts with one of these.
const (
	namesStage    = "n"
	shortStage    = "s"
	peopleStage   = "p"
	officesStage  = "o"
	reportsStage  = "r"
	eventsStage   = "e"
	meetingsStage = "m"
)

// Rules resolve by language data; safe for concurrent use.
type Rules struct {
	Offices *office.Table
	names   *name.Names
}

// New returns rules by the tables of dir.
func New(dir fs.FS) (*Rules, error) {
	offices, errOffices := office.Load(dir)
	names, errNames := name.Load(dir)
	if err := cmp.Or(errOffices, errNames); err != nil {
		return nil, fmt.Errorf("language data: %w", err)
	}
	return &Rules{Offices: offices, names: names}, nil
}

// Version names the rules by the tables of dir; what others derived is derived anew.
func Version(dir fs.FS) (string, error) {
	data, err := seeds.Digest(dir, append(slices.Clone(office.Tables), name.Tables...)...)
	if err != nil {
		return "", fmt.Errorf("language data: %w", err)
	}
	return program + "-" + data + "-" + shapes(), nil
}

// shapes tells in what form the values of items are stored.
func shapes() string {
	h := fnv.New32a()
	for _, v := range []any{told{}, casting{}, storedEvent{}, form{}, named{}, bearer{}, observation{}} {
		h.Write([]byte(tight.Shape(reflect.TypeOf(v))))
	}
	return fmt.Sprintf("%x", h.Sum32())
}

// Stages returns the steps of resolution for an engine to run.
func (r *Rules) Stages() []block.Stage {
	return []block.Stage{
		{Name: namesStage, Resolve: r.resolveNames},
		{Name: shortStage, Resolve: resolveShort},
		{Name: peopleStage, Resolve: r.resolvePeople},
		{Name: officesStage, Resolve: resolveOffices},
		{Name: reportsStage, Resolve: r.resolveReports},
		{Name: eventsStage, Base: reportsStage, Of: reportsOfCasting, Resolve: resolveEvents},
		{Name: meetingsStage, Base: reportsStage, Of: reportsOfEvent, Resolve: resolveMeetings},
	}
}

// Items returns what the stages are to resolve of one article's reading.
func (r *Rules) Items(reading fact.Reading) []block.Item {
	var items []block.Item
	article := newArticle(r, reading)
	for i, report := range reading.Meetings {
		parts := make([]part, 0, len(report.Participants))
		for _, p := range report.Participants {
			x := article.part(p, report)
			parts = append(parts, x)
			for _, f := range x.forms(article.year()) {
				items = append(items, r.nameItem(f))
			}
			if x.observed() && article.month() != "" {
				items = append(items, observationItem(x, article.month()))
			}
		}
		items = append(append(items, besideItems(parts)...), reportItem(reading, i, parts))
	}
	return items
}

// reportID names a report by its article and place in it.
func reportID(article string, i int) string { return fmt.Sprintf("%s#%04d", article, i) }

// contentID names a thing by what it is.
func contentID(value []byte) string {
	sum := sha256.Sum256(value)
	return hex.EncodeToString(sum[:10])
}

// shortID names a thing that nobody outside sees by what it is.
func shortID(value []byte) string {
	sum := sha256.Sum256(value)
	return base64.RawURLEncoding.EncodeToString(sum[:9])
}

// item makes an item of a value, named by its content unless id is given.
func item(stage, id string, keys, needs []string, value any) block.Item {
	b := tight.Append(nil, value)
	if id == "" {
		id = shortID(b)
	}
	return block.Item{Stage: stage, ID: id, Keys: keys, Needs: needs, Value: b}
}

// read decodes the values of a block's entries.
func read[T any](entries []block.Entry) ([]T, error) {
	values := make([]T, len(entries))
	for i, e := range entries {
		if err := tight.Decode(e.Value, &values[i]); err != nil {
			return nil, fmt.Errorf("%w: item %q: %w", fact.ErrDamaged, e.ID, err)
		}
	}
	return values, nil
}
