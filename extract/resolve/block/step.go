package block

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"math/bits"
	"runtime"
	"slices"
	"strings"
	"sync"

	"liqa/extract/fact"
)

func level(count int) int { return bits.Len(uint(count)) }

func cut(k string) (before, after string, found bool) { return strings.Cut(k, sep) }

func load(t Tables, stage, id string) (*record, error) {
	b, err := t.Get(itemTable, join(stage, id))
	if err != nil || b == nil {
		return nil, err
	}
	r, err := decodeRecord(b)
	if err != nil {
		return nil, fmt.Errorf("%w: item %q of %s: %w", fact.ErrDamaged, id, stage, err)
	}
	return r, nil
}

// step is the work of one Step on one stage: it reads everything first and
// writes last.
type step struct {
	engine *Engine
	tables Tables
	stage  int
	limit  int
	delta  *delta
	seen   map[string]bool // ids read in this step
	known  map[string]bool // keys come to in this step
	taken  map[string]bool // blocks taken back in this step
	read   int
	blocks []*members
	done   []string // marks dealt with
}

// members is a block: its items by id.
type members struct {
	ids     []string
	records map[string]*record
}

func (s *step) name() string { return s.engine.stages[s.stage].Name }

// run takes back first, then resolves: a block may yield again what another
// block yielded before, so nothing new is given before all of the old is gone.
func (s *step) run() (did int, err error) {
	stale, err := s.marks("0")
	if err != nil {
		return 0, err
	}
	for _, block := range stale {
		if err := s.takeBack(block); err != nil {
			return 0, err
		}
	}
	if len(stale) < s.limit {
		if err := s.collect(); err != nil {
			return 0, err
		}
	}
	if len(s.done) == 0 {
		return 0, nil
	}
	return max(s.read, len(stale), 1), s.commit()
}

// marks returns at most limit marks of one sort, and notes them as dealt with.
func (s *step) marks(sort string) ([]string, error) {
	var found []string
	prefix := join(s.name(), sort)
	for row, err := range s.tables.Scan(dirtyTable, prefix) {
		if err != nil {
			return nil, err
		}
		if len(found) == s.limit {
			break
		}
		found = append(found, row[len(prefix):])
	}
	if sort == "0" {
		for _, m := range found {
			s.done = append(s.done, prefix+m)
		}
	}
	return found, nil
}

func (s *step) takeBack(block string) error {
	if s.taken[block] {
		return nil
	}
	s.taken[block] = true
	b, err := s.tables.Get(emitTable, block)
	if err != nil || b == nil {
		return err
	}
	y, err := decodeYield(b)
	if err != nil {
		return fmt.Errorf("%w: block %s: %w", fact.ErrDamaged, block, err)
	}
	s.delta.takeBack(y)
	s.tables.Delete(emitTable, block)
	return nil
}

// collect reads the blocks of dirty keys until the limit.
func (s *step) collect() error {
	keys, err := s.marks("1")
	if err != nil {
		return err
	}
	for _, k := range keys {
		if s.read >= s.limit {
			break
		}
		block, err := s.closure(k)
		if err != nil {
			return err
		}
		if len(block.ids) > 0 {
			s.blocks = append(s.blocks, block)
		}
	}
	return nil
}

// closure reads the block that a key belongs to: all items that share a key,
// and so on. It is empty when the block was read already.
func (s *step) closure(key string) (*members, error) {
	m := &members{records: map[string]*record{}}
	for keys := s.unknown(nil, []string{key}); len(keys) > 0; {
		k := keys[len(keys)-1]
		more, err := s.readKey(m, k)
		if err != nil {
			return nil, err
		}
		s.done = append(s.done, join(s.name(), "1"+k))
		keys = s.unknown(keys[:len(keys)-1], more)
	}
	slices.Sort(m.ids)
	return m, nil
}

// unknown appends the keys that the step did not come to yet.
func (s *step) unknown(to, keys []string) []string {
	for _, k := range keys {
		if !s.known[k] {
			s.known[k] = true
			to = append(to, k)
		}
	}
	return to
}

// readKey reads the items under a key into the block and returns their keys.
func (s *step) readKey(m *members, key string) (keys []string, err error) {
	prefix := join(s.name(), key, "")
	for row, err := range s.tables.Scan(keyTable, prefix) {
		if err != nil {
			return nil, err
		}
		id := row[len(prefix):]
		if s.seen[id] {
			continue
		}
		r, err := load(s.tables, s.name(), id)
		if err != nil {
			return nil, err
		}
		if r == nil {
			return nil, fmt.Errorf("%w: item %q of %s is indexed but missing", fact.ErrDamaged, id, s.name())
		}
		s.seen[id] = true
		s.read++
		m.ids = append(m.ids, id)
		m.records[id] = r
		keys = append(keys, r.keys...)
	}
	return keys, nil
}

// commit takes back what the blocks' items yielded before, resolves the blocks
// and writes the difference.
func (s *step) commit() error {
	for _, m := range s.blocks {
		for _, r := range m.records {
			if r.block != "" {
				if err := s.takeBack(r.block); err != nil {
					return err
				}
			}
		}
	}
	yielded, err := s.resolve()
	if err != nil {
		return err
	}
	for i, m := range s.blocks {
		s.give(m, &yielded[i])
	}
	if err := s.engine.write(s.tables, s.delta); err != nil {
		return err
	}
	for _, mark := range s.done {
		s.tables.Delete(dirtyTable, mark)
	}
	return s.tables.Flush()
}

// resolve returns what the blocks yield. One after another is read, as tables are for
// one goroutine, and resolved on all processors meanwhile.
func (s *step) resolve() ([]Emission, error) {
	type job struct {
		at      int
		entries []Entry
	}
	yielded, faults := make([]Emission, len(s.blocks)), make([]error, len(s.blocks))
	jobs := make(chan job, maxAhead)
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for j := range jobs {
				yielded[j.at], faults[j.at] = s.engine.stages[s.stage].Resolve(j.entries)
			}
		})
	}
	for i, m := range s.blocks {
		var entries []Entry
		if entries, faults[i] = s.entries(m); faults[i] != nil {
			break
		}
		jobs <- job{i, entries}
	}
	close(jobs)
	group.Wait()
	return yielded, first(faults)
}

func first(faults []error) error {
	for _, err := range faults {
		if err != nil {
			return err
		}
	}
	return nil
}

// maxAhead bounds the blocks that are read before they are resolved.
const maxAhead = 64

// give notes what a block yields, and its items' block.
func (s *step) give(m *members, em *Emission) {
	name := blockName(s.name(), m.ids)
	s.tables.Put(emitTable, name, s.delta.give(em).encode())
	for _, id := range m.ids {
		if r := m.records[id]; r.block != name {
			r.block = name
			s.tables.Put(itemTable, join(s.name(), id), r.encode())
		}
	}
}

func (s *step) entries(m *members) ([]Entry, error) {
	entries := make([]Entry, 0, len(m.ids))
	for _, id := range m.ids {
		e, err := s.entry(id, m.records[id])
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	return entries, nil
}

func (s *step) entry(id string, r *record) (Entry, error) {
	e := Entry{ID: id, Keys: r.keys, Value: r.value, Level: level(r.count)}
	if err := s.addBase(&e); err != nil {
		return e, err
	}
	for _, need := range r.needs {
		v, err := s.tables.Get(factTable, need)
		if err != nil {
			return e, err
		}
		if v != nil {
			if e.Facts == nil {
				e.Facts = make(map[string][]byte, len(r.needs))
			}
			e.Facts[need] = v
		}
	}
	return e, nil
}

// addBase reads what the entry's own value leaves out.
func (s *step) addBase(e *Entry) error {
	stage := s.engine.stages[s.stage]
	if stage.Base == "" {
		return nil
	}
	ids, err := stage.Of(*e)
	if err != nil {
		return err
	}
	e.Base = make(map[string][]byte, len(ids))
	for _, id := range ids {
		r, err := load(s.tables, stage.Base, id)
		if err != nil {
			return err
		}
		if r != nil {
			e.Base[id] = r.value
		}
	}
	return nil
}

// blockName names a block by which items it has.
func blockName(stage string, ids []string) string {
	h := sha256.New()
	h.Write([]byte(stage))
	for _, id := range ids {
		h.Write([]byte(sep))
		h.Write([]byte(id))
	}
	return base64.RawURLEncoding.EncodeToString(h.Sum(nil)[:9])
}
