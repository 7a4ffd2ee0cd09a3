package storage

import (
	"bytes"
	"fmt"
)

// tree walks the B+tree of a database page by page, and names what is wrong.
type tree struct {
	*pages
	seen    map[uint64]bool // pages met, with those that overflow them
	problem func(page uint64, what error)
}

// walk visits the entries of the leaves under a page in order, as far as they
// can be read, and checks that keys ascend and lie between low and high.
func (t *tree) walk(id uint64, depth int, low, high []byte, visit func(element)) {
	pg, err := t.take(id, depth)
	if err != nil {
		t.problem(id, err)
		return
	}
	for i := range pg.count {
		e, err := pg.element(i)
		if err != nil {
			t.problem(id, err)
			return
		}
		if !between(e.key, low, high) {
			t.problem(id, fmt.Errorf("page %d: the key %.100q is out of order", id, e.key))
		}
		if pg.flags&leafPage != 0 {
			low = append(bytes.Clone(e.key), 0)
			visit(e)
			continue
		}
		next := high
		if i+1 < pg.count {
			if after, err := pg.element(i + 1); err == nil {
				next = after.key
			}
		}
		t.walk(e.child, depth+1, e.key, next, visit)
		low = append(bytes.Clone(e.key), 0)
	}
}

// between reports low <= key < high, where nil sets no limit.
func between(key, low, high []byte) bool {
	return bytes.Compare(key, low) >= 0 && (high == nil || bytes.Compare(key, high) < 0)
}

// take reads a page of the tree that was not met before.
func (t *tree) take(id uint64, depth int) (*page, error) {
	if depth > maxDepth {
		return nil, fmt.Errorf("page %d lies too deep", id)
	}
	if t.seen[id] {
		return nil, fmt.Errorf("page %d is in use twice", id)
	}
	pg, err := t.read(id)
	if err != nil {
		return nil, err
	}
	if kind := pg.flags & (branchPage | leafPage); kind != branchPage && kind != leafPage {
		return nil, fmt.Errorf("page %d is neither branch nor leaf", id)
	}
	if pg.count == 0 && pg.flags&branchPage != 0 {
		return nil, fmt.Errorf("page %d is a branch without entries", id)
	}
	for n := range uint64(pg.overflow) + 1 {
		t.seen[id+n] = true
	}
	return pg, nil
}

// buckets visits the entries of every bucket.
func (t *tree) buckets(visit func(bucket string, e element)) {
	t.walk(t.meta.root, 0, nil, nil, func(e element) {
		name := string(e.key)
		if e.flags&bucketLeaf == 0 || len(e.value) < 16 {
			t.problem(t.meta.root, fmt.Errorf("%.100q is no bucket", name))
			return
		}
		t.bucket(e.value, func(e element) { visit(name, e) })
	})
}

// bucket visits the entries of the bucket whose head is given: the page of its
// root, or 0 and the root itself behind the head.
func (t *tree) bucket(head []byte, visit func(element)) {
	root := uint64(head[0]) | uint64(head[1])<<8 | uint64(head[2])<<16 | uint64(head[3])<<24 |
		uint64(head[4])<<32 | uint64(head[5])<<40 | uint64(head[6])<<48 | uint64(head[7])<<56
	if root != 0 {
		t.walk(root, 1, nil, nil, visit)
		return
	}
	if len(head) < 16+pageHead {
		t.problem(0, fmt.Errorf("a small bucket is cut short"))
		return
	}
	pg := decodePage(head[16:])
	var low []byte
	for i := range pg.count {
		e, err := pg.element(i)
		if err != nil {
			t.problem(0, err)
			return
		}
		if !between(e.key, low, nil) {
			t.problem(0, fmt.Errorf("the key %.100q of a small bucket is out of order", e.key))
		}
		low = append(bytes.Clone(e.key), 0)
		visit(e)
	}
}
