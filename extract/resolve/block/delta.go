package block

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"liqa/extract/fact"
)

// delta gathers changes to items, facts, actors and meetings before any is
// written, so that what is taken back and given again leaves no trace.
type delta struct {
	items    map[string]*change
	facts    map[string]*[]byte // nil: gone
	actors   map[string]*fact.Actor
	meetings map[string]*fact.Meeting
}

// change is the net of puts and removals of one item.
type change struct {
	by   int
	item *Item // the last one put, nil when only removed
}

func newDelta() *delta {
	return &delta{
		items: map[string]*change{}, facts: map[string]*[]byte{},
		actors: map[string]*fact.Actor{}, meetings: map[string]*fact.Meeting{},
	}
}

func (d *delta) at(stage, id string) *change {
	k := join(stage, id)
	c := d.items[k]
	if c == nil {
		c = &change{}
		d.items[k] = c
	}
	return c
}

func (d *delta) add(it Item) {
	c := d.at(it.Stage, it.ID)
	c.by++
	c.item = &it
}

func (d *delta) remove(stage, id string) { d.at(stage, id).by-- }

// takeBack removes what a block yielded, unless it was given again already.
func (d *delta) takeBack(y *yield) {
	for _, k := range y.items {
		stage, id, _ := cut(k)
		d.remove(stage, id)
	}
	absent(d.facts, y.facts)
	absent(d.actors, y.actors)
	absent(d.meetings, y.meetings)
}

func absent[T any](m map[string]*T, names []string) {
	for _, n := range names {
		if _, given := m[n]; !given {
			m[n] = nil
		}
	}
}

func (d *delta) give(em *Emission) *yield {
	y := &yield{}
	for _, it := range em.Items {
		d.add(it)
		y.items = append(y.items, join(it.Stage, it.ID))
	}
	for _, f := range em.Facts {
		d.facts[f.Key] = &f.Value
		y.facts = append(y.facts, f.Key)
	}
	for _, a := range em.Actors {
		d.actors[a.ID] = &a
		y.actors = append(y.actors, a.ID)
	}
	for _, m := range em.Meetings {
		d.meetings[m.ID] = &m
		y.meetings = append(y.meetings, m.ID)
	}
	return y
}

// write stores the delta and marks what it makes dirty.
func (e *Engine) write(t Tables, d *delta) error {
	for _, k := range slices.Sorted(maps.Keys(d.items)) {
		stage, id, _ := cut(k)
		if err := e.writeItem(t, stage, id, d.items[k]); err != nil {
			return err
		}
	}
	for _, k := range slices.Sorted(maps.Keys(d.facts)) {
		if err := e.writeFact(t, k, d.facts[k]); err != nil {
			return err
		}
	}
	for id, a := range d.actors {
		if a == nil {
			t.DeleteActor(id)
		} else {
			t.PutActor(*a)
		}
	}
	for id, m := range d.meetings {
		if m == nil {
			t.DeleteMeeting(id)
		} else {
			t.PutMeeting(*m)
		}
	}
	return nil
}

func (e *Engine) writeItem(t Tables, stage, id string, c *change) error {
	if _, known := e.place[stage]; !known {
		return fmt.Errorf("resolution puts an item into %q, which is no stage", stage)
	}
	old, err := load(t, stage, id)
	if err != nil {
		return err
	}
	if old == nil {
		old = &record{}
	}
	now := old.after(c, id)
	if now.count < 0 || now.count > 0 && now.keys == nil {
		return fmt.Errorf("%w: item %q of %s was taken back more often than put", fact.ErrDamaged, id, stage)
	}
	if now.count == old.count && now.same(old) {
		return nil
	}
	if level(now.count) != level(old.count) || !now.same(old) {
		left := now
		if now.count == 0 {
			left = &record{}
		}
		mark(t, stage, old, left)
		reindex(t, stage, id, old, left)
	}
	if now.count == 0 {
		t.Delete(itemTable, join(stage, id))
	} else {
		t.Put(itemTable, join(stage, id), now.encode())
	}
	return nil
}

// after is the record once the change is made.
func (r *record) after(c *change, id string) *record {
	now := *r
	now.count += c.by
	if c.item == nil {
		return &now
	}
	now.keys, now.needs, now.value = c.item.Keys, c.item.Needs, c.item.Value
	if len(now.keys) == 0 {
		now.keys = []string{id}
	}
	return &now
}

func (r *record) same(o *record) bool {
	return bytes.Equal(r.value, o.value) && slices.Equal(r.keys, o.keys) && slices.Equal(r.needs, o.needs)
}

// mark makes dirty what becomes of an item: its block, to which any of its keys leads,
// and what it no longer shares a key with. The block that it was last resolved in is
// one to take back.
func mark(t Tables, stage string, old, now *record) {
	for _, k := range now.keys[:min(1, len(now.keys))] {
		t.Put(dirtyTable, join(stage, "1"+k), nil)
	}
	for _, k := range old.keys {
		if !slices.Contains(now.keys, k) {
			t.Put(dirtyTable, join(stage, "1"+k), nil)
		}
	}
	if old.block != "" {
		t.Put(dirtyTable, join(stage, "0"+old.block), nil)
	}
}

// reindex makes the key and need rows those of the record now.
func reindex(t Tables, stage, id string, old, now *record) {
	move(t, keyTable, old.keys, now.keys, func(k string) string { return join(stage, k, id) })
	move(t, needTable, old.needs, now.needs, func(n string) string { return join(n, stage, id) })
}

// move makes the rows of a table those of now where they were those of old.
func move(t Tables, table string, old, now []string, row func(string) string) {
	for _, k := range old {
		if !slices.Contains(now, k) {
			t.Delete(table, row(k))
		}
	}
	for _, k := range now {
		if !slices.Contains(old, k) {
			t.Put(table, row(k), nil)
		}
	}
}

// writeFact stores a fact and makes dirty what needs it, when it changed.
func (e *Engine) writeFact(t Tables, key string, value *[]byte) error {
	old, err := t.Get(factTable, key)
	if err != nil {
		return err
	}
	switch {
	case value == nil && old == nil, value != nil && old != nil && bytes.Equal(old, *value):
		return nil
	case value == nil:
		t.Delete(factTable, key)
	default:
		t.Put(factTable, key, *value)
	}
	for row, err := range t.Scan(needTable, key+sep) {
		if err != nil {
			return err
		}
		stage, id, _ := cut(row[len(key)+1:])
		r, err := load(t, stage, id)
		if err != nil {
			return err
		}
		if r == nil {
			continue // removed in this very step; its own marks stand
		}
		mark(t, stage, r, r)
	}
	return nil
}
