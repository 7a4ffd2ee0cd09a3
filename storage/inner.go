package storage

import (
	"bytes"
	"encoding/binary"
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
	if tx.store.trusted || root == 0 {
		return nil // a small bucket lies within the root page, which rootsSound looked at
	}
	if tx.way == nil {
		tx.way = newWay(tx.pages())
	}
	if err := tx.way.into(root, []byte(from), []byte(prefix)); err != nil {
		return tx.unsound(bucket, err)
	}
	return nil
}

func (tx *Tx) unsound(bucket string, err error) error {
	return fmt.Errorf("%w: %s: in %s, %w; run `liqa check`, then `liqa rebuild`", fact.ErrDamaged, tx.store.path, bucket, err)
}

// rootsSound walks the tree of the buckets themselves, once.
func (tx *Tx) rootsSound() error {
	if tx.store.trusted || tx.rooted {
		return nil
	}
	tx.rooted = true
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
			if small := e.value[16:]; len(small) < pageHead || decodePage(small).flags != leafPage {
				problem(0, fmt.Errorf("the small bucket %.100q is no leaf", e.key))
			}
		}
	})
	if fault != nil {
		return tx.unsound("the list of buckets", fault)
	}
	return nil
}

// pages are those of the transaction. A view reads them where bbolt is about to,
// in the map, which is quicker by far than to ask the system for each; below a
// writer the map may move.
func (tx *Tx) pages() *pages {
	info := tx.bolt.DB().Info()
	size := int64(tx.bolt.Size())
	p := &pages{file: tx.store.file, meta: meta{pageSize: info.PageSize, high: uint64(size) / uint64(info.PageSize)}}
	if !tx.bolt.Writable() {
		start := *(*unsafe.Pointer)(unsafe.Pointer(&info.Data))
		p.file = bytes.NewReader(unsafe.Slice((*byte)(start), size))
	}
	return p
}

// way is what was found in order of the trees of a view. Every page has one page
// that leads to it: were there a second, some way down would be a circle, or lead
// from one tree into another.
type way struct {
	*pages
	known map[uint64]node
	taken []bool // pages that something leads to
}

// node is a page in order: the children of a branch or the last key of a leaf.
type node struct {
	children []child
	last     []byte
}

type child struct {
	key []byte
	id  uint64
}

func newWay(p *pages) *way {
	return &way{pages: p, known: map[uint64]node{}, taken: make([]bool, p.meta.high)}
}

// into walks the pages under a root that hold keys with the prefix, from one on,
// and the leaf behind them where a scan ends on one.
func (w *way) into(root uint64, from, prefix []byte) error {
	if _, known := w.known[root]; !known {
		if err := w.take(root); err != nil {
			return err
		}
	}
	_, err := w.down(root, from, prefix)
	return err
}

// take notes that something leads to a page.
func (w *way) take(id uint64) error {
	if id >= w.meta.high {
		return fmt.Errorf("page %d is none of the %d in use", id, w.meta.high)
	}
	if w.taken[id] {
		return fmt.Errorf("page %d is in use twice", id)
	}
	w.taken[id] = true
	return nil
}

// down walks what is under a page, and reports whether a scan ends there.
func (w *way) down(id uint64, from, prefix []byte) (ends bool, err error) {
	n, err := w.visit(id)
	if err != nil || n.children == nil {
		return behind(n.last, from, prefix), err
	}
	i := sort.Search(len(n.children), func(i int) bool { return bytes.Compare(n.children[i].key, from) > 0 })
	for _, c := range n.children[max(i-1, 0):] {
		if ends, err := w.down(c.id, from, prefix); ends || err != nil {
			return ends, err
		}
	}
	return false, nil
}

// behind reports whether a key lies behind all that start with prefix, from one on.
func behind(key, from, prefix []byte) bool {
	return bytes.Compare(key, from) >= 0 && !bytes.HasPrefix(key, prefix)
}

// visit looks at a page.
func (w *way) visit(id uint64) (n node, err error) {
	if n, known := w.known[id]; known {
		return n, nil
	}
	pg, err := w.peek(id)
	if err != nil {
		return n, err
	}
	switch pg.flags {
	case leafPage:
		n.last, err = w.last(pg)
	case branchPage:
		n.children, err = w.branch(id)
	default:
		err = fmt.Errorf("page %d is neither branch nor leaf", id)
	}
	if err == nil {
		w.known[id] = n
	}
	return n, err
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
	var e [elementSize]byte
	start := int64(pg.id) * int64(w.meta.pageSize)
	if _, err := w.file.ReadAt(e[:], start+int64(at)); err != nil {
		return nil, fmt.Errorf("page %d cannot be read: %w", pg.id, err)
	}
	offset, length := int64(binary.LittleEndian.Uint32(e[4:])), int64(binary.LittleEndian.Uint32(e[8:]))
	if int64(at)+offset+length > int64(size) {
		return nil, fmt.Errorf("page %d has an entry that ends outside it", pg.id)
	}
	key := make([]byte, length)
	if _, err := w.file.ReadAt(key, start+int64(at)+offset); err != nil {
		return nil, fmt.Errorf("page %d cannot be read: %w", pg.id, err)
	}
	return key, nil
}

// branch returns the pages that a branch leads to, in the order of their keys.
func (w *way) branch(id uint64) ([]child, error) {
	pg, err := w.read(id)
	if err != nil {
		return nil, err
	}
	if pg.count == 0 {
		return nil, fmt.Errorf("page %d is a branch without entries", pg.id)
	}
	out := make([]child, 0, pg.count)
	for i := range pg.count {
		e, err := pg.element(i)
		if err != nil {
			return nil, err
		}
		if i > 0 && bytes.Compare(e.key, out[i-1].key) <= 0 {
			return nil, fmt.Errorf("page %d: the key %.100q is out of order", pg.id, e.key)
		}
		if err := w.take(e.child); err != nil {
			return nil, err
		}
		out = append(out, child{e.key, e.child})
	}
	return out, nil
}
