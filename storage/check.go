package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"liqa/extract/fact"
)

// Problem is one thing that is wrong with a database file.
type Problem struct {
	Page uint64 `json:"page"` // 0 where none is known
	What string `json:"what"`
}

// Checked is the outcome of a check.
type Checked struct {
	Pages    uint64    `json:"pages"`
	Records  uint64    `json:"records"`
	Problems []Problem `json:"problems"`
	More     int       `json:"more"` // problems beyond those listed
}

// Sound reports whether nothing is wrong.
func (c *Checked) Sound() bool { return len(c.Problems) == 0 }

// maxProblems bounds the list: a destroyed file has as many as pages.
const maxProblems = 100

func (c *Checked) add(page uint64, format string, args ...any) {
	if len(c.Problems) == maxProblems {
		c.More++
		return
	}
	c.Problems = append(c.Problems, Problem{page, fmt.Sprintf(format, args...)})
}

// Check reads every page and record of a database file: that pages form trees,
// none in use twice and none lost; that records match their checksums; that
// there are as many as were written, in all and group by group. It maps nothing
// and trusts nothing, so that no damage can end it. The error is about the
// looking, such as fact.ErrLocked; what is found is in the result.
func Check(path string, wait time.Duration) (*Checked, error) {
	release, err := hold(path, wait, true)
	if err != nil {
		return nil, err
	}
	defer release()
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := &Checked{Problems: []Problem{}}
	m, err := readMeta(f)
	if err != nil {
		c.add(0, "%v", err)
		return c, nil
	}
	return c, c.walk(path, &pages{file: f, meta: m})
}

// hold keeps other processes from changing the file, as far as it is sound
// enough to be locked: one that is not, none of them will open.
func hold(path string, wait time.Duration, shared bool) (release func(), err error) {
	if err := present(path); err != nil {
		return nil, err
	}
	if preflight(path) != nil {
		return func() {}, nil
	}
	var db *bolt.DB
	err = guarded(path, func() (err error) {
		db, _, err = openLocked(path, wait, shared)
		return err
	})
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return nil, locked(path)
	case errors.Is(err, os.ErrPermission):
		return nil, err
	case err != nil:
		return func() {}, nil
	}
	return func() { _ = db.Close() }, nil // nothing was written
}

func locked(path string) error {
	return fmt.Errorf("%w: %s (an ingest, a query or a backup may be running: try again when it is done, or wait longer with --wait 5m)", fact.ErrLocked, path)
}

// found is what a walk counts, to be compared with what the file says.
type found struct {
	whole, groups map[string]*tally
	tallies       map[string]tally // as the file says
	said          map[string]tally
	last          map[string][]byte // key of each bucket
	schema        string            // as the file says, like the next
	transaction   []byte
}

func newFound() *found {
	n := &found{whole: map[string]*tally{}, groups: map[string]*tally{}, tallies: map[string]tally{}, said: map[string]tally{}, last: map[string][]byte{}}
	for _, b := range buckets {
		n.whole[b] = &tally{}
	}
	return n
}

// ofToday reports whether the list of buckets is the one that a head speaks of.
func (n *found) ofToday(m meta) bool { return n.schema == "1" || isTransaction(n.transaction, m.txid) }

func (c *Checked) walk(path string, p *pages) error {
	t := &tree{pages: p, seen: map[uint64]bool{}, problem: func(page uint64, what error) { c.add(page, "%v", what) }}
	n := newFound()
	t.buckets(func(bucket string, e element) { c.record(n, bucket, e) })
	if v, _ := strconv.Atoi(n.schema); v > Schema() {
		return tooNew(path, v)
	}
	c.compare(n)
	if !n.ofToday(p.meta) {
		c.add(p.meta.root, "the list of buckets %v", errStale)
	}
	c.lost(t)
	c.Pages = p.meta.high
	return nil
}

// record checks one record and counts it.
func (c *Checked) record(n *found, bucket string, e element) {
	if n.whole[bucket] == nil {
		c.add(0, "there is a bucket %.100q, which no layout has", bucket)
		n.whole[bucket] = &tally{}
	}

	rows, err := rowsOf(bucket, e.key, e.value)
	if err != nil {
		c.add(0, "in %s, the record under %.200q does not match its checksum", bucket, e.key)
		return
	}
	if last := n.last[bucket]; last != nil && bytes.Compare(e.key, last) <= 0 {
		c.add(0, "in %s, the record under %.200q begins before the one before it ends", bucket, e.key)
	}
	n.last[bucket] = rows[len(rows)-1].key
	for _, r := range rows {
		c.Records++
		n.row(bucket, r)
	}
}

// row counts a row.
func (n *found) row(bucket string, r row) {
	key, value := string(r.key), r.value
	if bucket != tallyBucket {
		n.whole[bucket].add(bucket, r)
	}
	if group, counted := groupOf(bucket, key); counted {
		at := join(bucket, group)
		if n.groups[at] == nil {
			n.groups[at] = &tally{}
		}
		n.groups[at].add(bucket, r)
	}
	switch {
	case bucket == metaBucket && key == schemaKey:
		n.schema = string(value)
	case bucket == metaBucket && key == transactionKey:
		n.transaction = value
	}
	if t, ok := decodeTally(value); ok && bucket == tallyBucket {
		n.tallies[key] = t
	} else if ok && bucket == groupBucket {
		n.said[key] = t
	}
}

func (c *Checked) compare(n *found) {
	for _, b := range slices.Sorted(maps.Keys(n.whole)) {
		if b != tallyBucket && *n.whole[b] != n.tallies[b] {
			c.add(0, "%s has %d intact records where %d were written, or others", b, n.whole[b].count, n.tallies[b].count)
		}
	}
	for bucket, until := range map[string]string{termBucket: "2", pairBucket: "3"} { // layouts that grouped them otherwise
		if n.schema <= until {
			prefix := join(bucket, "")
			maps.DeleteFunc(n.groups, func(at string, _ *tally) bool { return strings.HasPrefix(at, prefix) })
			maps.DeleteFunc(n.said, func(at string, _ tally) bool { return strings.HasPrefix(at, prefix) })
		}
	}
	for at, t := range n.groups {
		if *t != n.said[at] {
			c.add(0, "the group %.200q has %d intact records where %d were written, or others", at, t.count, n.said[at].count)
		}
		delete(n.said, at)
	}
	for at, t := range n.said {
		c.add(0, "the group %.200q has no intact records where %d were written", at, t.count)
	}
}

// lost finds pages that neither a tree nor the list of free pages has.
func (c *Checked) lost(t *tree) {
	free, err := t.free()
	if err != nil {
		c.add(t.meta.freelist, "the list of free pages cannot be read: %v", err)
		return
	}
	for _, id := range free {
		if t.seen[id] || id < 2 || id >= t.meta.high {
			c.add(id, "page %d is listed as free but in use, or listed twice, or not there", id)
		}
		t.seen[id] = true
	}
	if !c.Sound() {
		return // pages under a broken one are not lost on top of it
	}
	for id := uint64(2); id < t.meta.high; id++ {
		if !t.seen[id] {
			c.add(id, "page %d is neither in use nor free", id)
		}
	}
}

// free reads the list of free pages, and notes its own pages as met.
func (t *tree) free() ([]uint64, error) {
	pg, err := t.read(t.meta.freelist)
	if err != nil {
		return nil, err
	}
	if pg.flags&freelistPage == 0 {
		return nil, fmt.Errorf("page %d is no list of free pages", pg.id)
	}
	for n := range uint64(pg.overflow) + 1 {
		t.seen[pg.id+n] = true
	}
	ids, count := pg.data[pageHead:], pg.count
	if count == 0xFFFF && len(ids) >= 8 { // too many for the head: the first entry counts them
		count, ids = int(binary.LittleEndian.Uint64(ids)), ids[8:]
	}
	if count < 0 || count > len(ids)/8 {
		return nil, fmt.Errorf("page %d claims %d free pages", pg.id, count)
	}
	out := make([]uint64, count)
	for i := range out {
		out[i] = binary.LittleEndian.Uint64(ids[8*i:])
	}
	return out, nil
}
