package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"sort"
	"unsafe"

	bolt "go.etcd.io/bbolt"

	"liqa/extract/fact"
)

// sound walks the pages that bbolt is about to walk for the keys that start with
// prefix, from one on, before it does: on a circle of pages, such as a branch that
// stands where a leaf was, bbolt would go round for ever. Pages are looked at only
// on the way to those keys, and each once.
func (tx *Tx) sound(bucket string, b *bolt.Bucket, from, prefix string) error {
	root := uint64(b.Root())
	if root == 0 {
		return nil // a small bucket lies within the root page, which rootsSound looked at, or is new
	}
	if tx.way == nil {
		tx.way = newWay(tx.pages())
	}
	way := stretch{from: []byte(from), prefix: []byte(prefix), back: 1, writing: tx.bolt.Writable()}
	if inRuns(bucket) || way.writing {
		way.back = 2 // a run may begin on the leaf before
	}
	if err := tx.way.into(root, way); err != nil {
		return tx.unsound(bucket, err)
	}
	return nil
}

func (tx *Tx) unsound(bucket string, err error) error {
	return fmt.Errorf("%w: %s: in %s, %w; run `liqa check`, then `liqa rebuild`", fact.ErrDamaged, tx.store.path, bucket, err)
}

// allSound walks the inner pages of all buckets.
func (tx *Tx) allSound() error {
	for _, bucket := range buckets {
		if _, err := tx.bucket(bucket, "", ""); err != nil {
			return err
		}
	}
	return nil
}

// rootsSound walks the tree of the buckets themselves, once: what it finds holds
// for every question of the transaction.
func (tx *Tx) rootsSound() error {
	if !tx.rooted {
		tx.rooted, tx.unrooted = true, tx.walkRoots()
	}
	return tx.unrooted
}

func (tx *Tx) walkRoots() error {
	var fault error
	problem := func(_ uint64, what error) {
		if fault == nil {
			fault = what
		}
	}
	t := &tree{pages: tx.pages(), seen: map[uint64]bool{}, problem: problem}
	t.walk(uint64(tx.bolt.Cursor().Bucket().Root()), 0, nil, nil, func(e element) {
		if e.flags&bucketLeaf == 0 || len(e.value) < 16 {
			problem(0, fmt.Errorf("%.100q is no bucket", e.key))
		} else if e.value[0]|e.value[1]|e.value[2]|e.value[3]|e.value[4]|e.value[5]|e.value[6]|e.value[7] == 0 {
			if err := smallSound(e.value[16:]); err != nil {
				problem(0, fmt.Errorf("the small bucket %.100q: %w", e.key, err))
			}
		}
	})
	if fault != nil {
		return tx.unsound("the list of buckets", fault)
	}
	return nil
}

// smallSound looks at a bucket that lies within another's page. bbolt may copy it to
// memory of the program's own: what it points to outside would be anything there.
func smallSound(b []byte) error {
	if len(b) < pageHead {
		return errors.New("is cut short")
	}
	pg := decodePage(b)
	if pg.flags != leafPage {
		return errors.New("is no leaf")
	}
	return pg.within()
}

// within reports an entry of a leaf that is not all inside it, or no record.
func (pg *page) within() error {
	for i := range pg.count {
		e, err := pg.element(i)
		if err != nil {
			return err
		}
		if e.flags != 0 {
			return fmt.Errorf("page %d has an entry that is no record", pg.id)
		}
	}
	return nil
}

// pages are those that the transaction found. They are read where bbolt is about to,
// in the map, which is quicker by far than to ask the system for each: below a view
// it does not move, and below a writer only at the end, when it takes new pages.
func (tx *Tx) pages() *pages {
	info := tx.bolt.DB().Info()
	size := tx.bolt.Size()
	start := *(*unsafe.Pointer)(unsafe.Pointer(&info.Data))
	return &pages{
		mapped: unsafe.Slice((*byte)(start), size),
		meta:   meta{pageSize: info.PageSize, high: uint64(size) / uint64(info.PageSize)},
	}
}

// way is what was found in order of the trees of a transaction. Every page has one page
// that leads to it: were there a second, some way down would be a circle, or lead
// from one tree into another.
type way struct {
	*pages
	roots    map[uint64]bool
	branches map[uint64]*page // those in order
	leaves   map[uint64]bool  // those of which all entries are
	taken    []uint64         // a bit for each page: that something leads to it
}

func newWay(p *pages) *way {
	return &way{pages: p, roots: map[uint64]bool{}, branches: map[uint64]*page{}, leaves: map[uint64]bool{}, taken: make([]uint64, p.meta.high/64+1)}
}

// stretch is the keys of a tree that start with prefix, from one on, and how many
// children of a branch before the first that is behind that one may have them.
//
// Who writes also comes to the pages beside those: where rows are gone, a scan goes on
// to the next leaf, and at the end bbolt joins a page that is nearly empty to the one
// before it, the first of a branch to the second.
type stretch struct {
	from, prefix []byte
	back         int
	writing      bool
	beyond       bool // the leaf on which a scan ends was met
}

// into walks the pages under a root that hold the keys of a stretch, and the leaf
// behind them where a scan ends on one.
func (w *way) into(root uint64, s stretch) error {
	if !w.roots[root] {
		if err := w.take(root); err != nil {
			return err
		}
		w.roots[root] = true
		if s.writing { // looks for a run before the first
			if err := w.into(root, stretch{prefix: []byte{0}, back: s.back}); err != nil {
				return err
			}
		}
	}
	_, err := w.down(root, &s)
	return err
}

// take notes that something leads to a page.
func (w *way) take(id uint64) error {
	if id >= w.meta.high {
		return fmt.Errorf("page %d is none of the %d in use", id, w.meta.high)
	}
	bit := uint64(1) << (id % 64)
	if w.taken[id/64]&bit != 0 {
		return fmt.Errorf("page %d is in use twice", id)
	}
	w.taken[id/64] |= bit
	return nil
}

// down walks what is under a page, and reports whether a scan ends there.
func (w *way) down(id uint64, s *stretch) (ends bool, err error) {
	branch := w.branches[id]
	if branch == nil {
		pg, err := w.peek(id)
		if err != nil {
			return false, err
		}
		if pg.flags == leafPage {
			if err := w.leaf(id, s); err != nil {
				return false, err
			}
			last, err := w.last(pg)
			return s.ends(last), err
		}
		if branch, err = w.branch(pg); err != nil {
			return false, err
		}
		w.branches[id] = branch
	}
	return w.children(branch, s)
}

// leaf looks at all entries of a leaf that is written to: bbolt copies them all.
func (w *way) leaf(id uint64, s *stretch) error {
	if !s.writing || w.leaves[id] {
		return nil
	}
	pg, err := w.read(id)
	if err == nil {
		err = pg.within()
	}
	w.leaves[id] = err == nil
	return err
}

// children walks the children of a branch that may hold keys from one on, until
// a scan ends.
func (w *way) children(branch *page, s *stretch) (ends bool, err error) {
	i := sort.Search(branch.count, func(i int) bool {
		e, _ := branch.element(i)
		return bytes.Compare(e.key, s.from) > 0
	})
	for i = max(i-s.back, 0); i < branch.count && (!ends || s.writing && i == 1) && err == nil; i++ {
		e, _ := branch.element(i)
		ends, err = w.down(e.child, s)
	}
	return ends, err
}

// ends reports whether nobody goes on from the leaf with that last key.
func (s *stretch) ends(last []byte) bool {
	if !behind(last, s.from, s.prefix) {
		return false
	}
	was := s.beyond
	s.beyond = true
	return was || !s.writing
}

// behind reports whether a key lies behind all that start with prefix, from one on.
func behind(key, from, prefix []byte) bool {
	return bytes.Compare(key, from) >= 0 && !bytes.HasPrefix(key, prefix)
}

// last returns the last key of a leaf of which the head is given.
func (w *way) last(pg *page) ([]byte, error) {
	size := w.meta.pageSize * (int(pg.overflow) + 1)
	at := pageHead + (pg.count-1)*elementSize
	if pg.count == 0 {
		return nil, nil
	}
	if at+elementSize > size {
		return nil, fmt.Errorf("page %d claims %d entries", pg.id, pg.count)
	}
	start := int64(pg.id)*int64(w.meta.pageSize) + int64(at)
	e, err := w.at(start, elementSize)
	if err != nil {
		return nil, fmt.Errorf("page %d cannot be read: %w", pg.id, err)
	}
	offset, length := int64(binary.LittleEndian.Uint32(e[4:])), int64(binary.LittleEndian.Uint32(e[8:]))
	if int64(at)+offset+length > int64(size) {
		return nil, fmt.Errorf("page %d has an entry that ends outside it", pg.id)
	}
	key, err := w.at(start+offset, int(length))
	if err != nil {
		return nil, fmt.Errorf("page %d cannot be read: %w", pg.id, err)
	}
	return key, nil
}

// branch reads the branch of which the head is given, and takes its children.
func (w *way) branch(head *page) (*page, error) {
	if head.flags != branchPage {
		return nil, fmt.Errorf("page %d is neither branch nor leaf", head.id)
	}
	if head.count == 0 {
		return nil, fmt.Errorf("page %d is a branch without entries", head.id)
	}
	pg, err := w.read(head.id)
	if err != nil {
		return nil, err
	}
	var last []byte
	for i := range pg.count {
		e, err := pg.element(i)
		if err != nil {
			return nil, err
		}
		if i > 0 && bytes.Compare(e.key, last) <= 0 {
			return nil, fmt.Errorf("page %d: the key %.100q is out of order", pg.id, e.key)
		}
		if err := w.take(e.child); err != nil {
			return nil, err
		}
		last = e.key
	}
	return pg, nil
}
