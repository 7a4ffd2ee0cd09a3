// Package block keeps what follows from many articles up to date while articles
// come and go, and keeps it a function of the set of articles alone.
//
// Work is cut into stages. A stage holds items; items that share a key, directly
// or through others, form a block, and a block is resolved by a pure function of
// its items in sorted order. What a block yields (its Emission) is items for
// later stages, facts that later items need, actors and meetings. Putting or
// removing an item makes the blocks it touches dirty; only those are resolved
// again, and what they no longer yield is taken back. No history enters: an
// item's level is a function of how many articles put it, a block's name of
// which items it has.
//
// What a stage must keep to, for the result to be free of order:
//   - an item's ID decides its content among the articles that put it (hash the
//     content), or only one block ever puts it (name its origin);
//   - no two blocks of a stage yield the same fact, actor or meeting: make their
//     names from keys of the block's own items;
//   - it puts items and facts only for later stages.
package block

import (
	"iter"

	"liqa/extract/fact"
)

// Item is one thing to resolve.
type Item struct {
	Stage string
	ID    string   // unique in its stage
	Keys  []string // what it is resolved together with; none: it stands alone
	Needs []string // facts of earlier stages that its block's resolution reads
	Value []byte
}

// Entry is an item as its stage's function sees it.
type Entry struct {
	ID    string
	Keys  []string
	Value []byte
	Base  map[string][]byte // the values of the items that the stage's Of names, as far as they exist
	Level int               // bit length of the number of times the item was put: 1, 2-3, 4-7 …
	Facts map[string][]byte // the needed facts that exist
}

// Fact is something a stage tells later ones, by name.
type Fact struct {
	Key   string
	Value []byte
}

// Emission is what a block yields.
type Emission struct {
	Items    []Item
	Facts    []Fact
	Actors   []fact.Actor
	Meetings []fact.Meeting
}

// Stage is a named pure function from a block's entries, sorted by ID, to what
// they yield. It runs on several blocks at once.
//
// A stage with a Base is told the values of the items of that earlier stage that Of
// names by their IDs, so that its own items need not repeat them. An item's own
// value must tell when one of those is another.
type Stage struct {
	Name    string
	Base    string
	Of      func(Entry) ([]string, error)
	Resolve func([]Entry) (Emission, error)
}

// Tables is what the engine needs of a store: byte tables within one
// transaction, created when first written. Put and Delete may take effect as
// late as the next Flush. Actors and meetings are put and deleted by id.
type Tables interface {
	Get(table, key string) ([]byte, error) // nil when there is none
	Scan(table, prefix string) iter.Seq2[string, error]
	Put(table, key string, value []byte)
	Delete(table, key string)
	PutActor(fact.Actor)
	DeleteActor(id string)
	PutMeeting(fact.Meeting)
	DeleteMeeting(id string)
	Flush() error
}

// Engine runs stages in their order.
type Engine struct {
	stages []Stage
	place  map[string]int
}

// New returns an engine for the stages, earliest first.
func New(stages []Stage) *Engine {
	e := &Engine{stages: stages, place: make(map[string]int, len(stages))}
	for i, s := range stages {
		e.place[s.Name] = i
	}
	return e
}

// Apply takes back the items removed, puts the items added and marks the blocks
// they touch as dirty. It resolves nothing.
func (e *Engine) Apply(t Tables, removed, added []Item) error {
	d := newDelta()
	for _, it := range removed {
		d.remove(it.Stage, it.ID)
	}
	for _, it := range added {
		d.add(it)
	}
	if err := e.write(t, d); err != nil {
		return err
	}
	return t.Flush()
}

// Pending reports whether blocks wait to be resolved.
func Pending(t Tables) (bool, error) {
	for _, err := range t.Scan(dirtyTable, "") {
		return err == nil, err
	}
	return false, nil
}

// Step resolves dirty blocks, those of earlier stages first, until about limit
// items were read, and reports whether more may be dirty. One step belongs in
// one transaction.
func (e *Engine) Step(t Tables, limit int) (more bool, err error) {
	for limit > 0 {
		did, err := e.stageStep(t, limit)
		if err != nil || did == 0 {
			return false, err
		}
		limit -= did
	}
	return true, nil
}

// stageStep is a step on the earliest stage that has dirty blocks; it returns
// how much it did, 0 when nothing is dirty.
func (e *Engine) stageStep(t Tables, limit int) (did int, err error) {
	for i := range e.stages {
		work := &step{
			engine: e, tables: t, stage: i, limit: limit,
			delta: newDelta(), seen: map[string]bool{}, known: map[string]bool{}, taken: map[string]bool{},
		}
		if did, err = work.run(); err != nil || did > 0 {
			return did, err
		}
	}
	return 0, nil
}
