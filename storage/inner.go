package storage

import (
	"fmt"
	"sort"
	"strings"

	bolt "go.etcd.io/bbolt"

	"liqa/extract/fact"
)

// sound walks the pages that bbolt is about to walk for the keys that start with
// prefix, from one on, before it does: on a circle of pages, such as a branch that
// stands where a leaf was, bbolt would go round for ever. What was walked is
// remembered.
func (tx *Tx) sound(bucket string, b *bolt.Bucket, from, prefix string) error {
	if tx.store.trusted {
		return nil
	}
	root := uint64(b.Root())
	if root == 0 {
		return nil // a small bucket lies within the root page, which rootsSound looked at
	}
	w := &way{pages: tx.pages(), walked: tx.walked, from: from, prefix: prefix, seen: map[uint64]bool{}}
	if err := w.down(root, 0); err != nil {
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

// pages reads the file that the transaction maps.
func (tx *Tx) pages() *pages {
	size := tx.bolt.DB().Info().PageSize
	return &pages{file: tx.store.file, meta: meta{pageSize: size, high: uint64(tx.bolt.Size()) / uint64(size)}}
}

// walked is what of a tree was found in order: the children of branches, and
// leaves as nil.
type walked map[uint64][]child

type child struct {
	key string
	id  uint64
}

// way is the part of a tree that a range of keys takes.
type way struct {
	*pages
	walked       walked
	from, prefix string
	seen         map[uint64]bool
}

// down walks the pages under one that hold keys of the range, and the first leaf
// behind them, on which a scan ends.
func (w *way) down(id uint64, depth int) error {
	children, err := w.visit(id, depth)
	if err != nil || children == nil {
		return err
	}
	i := sort.Search(len(children), func(i int) bool { return children[i].key > w.from })
	for i = max(i-1, 0); i < len(children); i++ {
		if c := children[i]; c.key > w.from && !strings.HasPrefix(c.key, w.prefix) {
			return w.first(c.id, depth+1)
		}
		if err := w.down(children[i].id, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// first walks to the first leaf under a page.
func (w *way) first(id uint64, depth int) error {
	children, err := w.visit(id, depth)
	if err != nil || children == nil {
		return err
	}
	return w.first(children[0].id, depth+1)
}

// visit returns the children of a page, none when it is a leaf.
func (w *way) visit(id uint64, depth int) ([]child, error) {
	if depth > maxDepth || w.seen[id] {
		return nil, fmt.Errorf("page %d lies on a circle", id)
	}
	w.seen[id] = true
	if children, known := w.walked[id]; known {
		return children, nil
	}
	pg, err := w.head(id)
	if err != nil {
		return nil, err
	}
	var children []child
	switch pg.flags {
	case leafPage:
		if pageHead+pg.count*elementSize > len(pg.data)*(int(pg.overflow)+1) {
			return nil, fmt.Errorf("page %d claims %d entries", id, pg.count)
		}
	case branchPage:
		if pg, err = w.read(id); err != nil {
			return nil, err
		}
		if children, err = pg.children(); err != nil {
			return nil, err
		}
	default:
		return nil, fmt.Errorf("page %d is neither branch nor leaf", id)
	}
	w.walked[id] = children
	return children, nil
}

// children lists the pages that a branch points to, in the order of their keys.
func (pg *page) children() ([]child, error) {
	if pg.count == 0 {
		return nil, fmt.Errorf("page %d is a branch without entries", pg.id)
	}
	out := make([]child, 0, pg.count)
	for i := range pg.count {
		e, err := pg.element(i)
		if err != nil {
			return nil, err
		}
		if i > 0 && string(e.key) <= out[i-1].key {
			return nil, fmt.Errorf("page %d: the key %.100q is out of order", pg.id, e.key)
		}
		out = append(out, child{string(e.key), e.child})
	}
	return out, nil
}
