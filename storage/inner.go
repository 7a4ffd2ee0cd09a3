package storage

import (
	"fmt"

	bolt "go.etcd.io/bbolt"

	"liqa/extract/fact"
)

// sound checks the inner pages of a bucket's tree once, before bbolt, which
// would follow a circle of pages for ever, walks it. Inner pages are some
// hundredth of all; leaves answer for themselves by their records' checksums.
func (tx *Tx) sound(bucket string, b *bolt.Bucket) error {
	if tx.store.trusted || tx.walked[bucket] {
		return nil
	}
	tx.walked[bucket] = true
	root := uint64(b.Root())
	if root == 0 {
		return nil // a small bucket lies within the root page
	}
	p := tx.pages()
	if err := p.inner(root); err != nil {
		return fmt.Errorf("%w: %s: in %s, %w; run `liqa check`, then `liqa rebuild`", fact.ErrDamaged, tx.store.path, bucket, err)
	}
	return nil
}

// pages reads the file that the transaction maps.
func (tx *Tx) pages() *pages {
	return &pages{file: tx.store.file, meta: meta{
		pageSize: tx.bolt.DB().Info().PageSize,
		high:     uint64(tx.bolt.Size()) / uint64(tx.bolt.DB().Info().PageSize),
	}}
}

// inner checks that the pages under root form a tree of even depth whose
// branches nothing else points to. It does not read the leaves.
func (p *pages) inner(root uint64) error {
	depth, err := p.depth(root)
	if err != nil {
		return err
	}
	branches, leaves := map[uint64]bool{}, map[uint64]bool{}
	level := []uint64{root}
	for range depth {
		var next []uint64
		for _, id := range level {
			if branches[id] {
				return fmt.Errorf("page %d is in use twice", id)
			}
			branches[id] = true
			children, err := p.children(id)
			if err != nil {
				return err
			}
			next = append(next, children...)
		}
		level = next
	}
	for _, id := range level {
		if branches[id] || leaves[id] || id < 2 || id >= p.meta.high {
			return fmt.Errorf("page %d is in use twice or not at all", id)
		}
		leaves[id] = true
	}
	return nil
}

// depth is how many branches lie above a leaf.
func (p *pages) depth(root uint64) (int, error) {
	for depth := range maxDepth {
		pg, err := p.read(root)
		if err != nil {
			return 0, err
		}
		if pg.flags&(branchPage|leafPage) == leafPage {
			return depth, nil
		}
		e, err := pg.element(0)
		if err != nil {
			return 0, err
		}
		root = e.child
	}
	return 0, fmt.Errorf("page %d lies too deep", root)
}

// children lists the pages that a branch points to.
func (p *pages) children(id uint64) ([]uint64, error) {
	pg, err := p.read(id)
	if err != nil {
		return nil, err
	}
	if pg.flags&(branchPage|leafPage) != branchPage || pg.count == 0 {
		return nil, fmt.Errorf("page %d is no branch", id)
	}
	out := make([]uint64, 0, pg.count)
	var last []byte
	for i := range pg.count {
		e, err := pg.element(i)
		if err != nil {
			return nil, err
		}
		if i > 0 && !between(e.key, last, nil) || i > 0 && string(e.key) == string(last) {
			return nil, fmt.Errorf("page %d: the key %.100q is out of order", id, e.key)
		}
		last = e.key
		out = append(out, e.child)
	}
	return out, nil
}
