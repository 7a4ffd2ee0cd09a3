package storage

import (
	"bytes"
	"iter"
	"maps"
	"os"
	"slices"

	"liqa/extract/fact"
)

// Salvaged is what Salvage found of a file.
type Salvaged struct {
	Articles  int
	Decisions [][]byte // of the user, the intact ones
	Lost      []string // ids of articles of which a part is damaged or missing
	Gone      int      // articles of which nothing is left, as far as can be told
	Damaged   []string // what is not whole, in words; what follows from articles does not count
}

// lasting are the buckets that follow from nothing else, in words.
var lasting = map[string]string{articleBucket: "articles", textBucket: "texts", versionBucket: "earlier versions", metaBucket: "decisions"}

// Salvage yields every intact article of a database file, whatever became of the
// rest of it: an article is intact when its records match their checksums and
// together have the digest it was stored with. Where not all is there that was
// written, all pages that nothing else claims are searched too. The result is
// complete when the last article was yielded.
func Salvage(path string) (iter.Seq2[fact.Article, error], *Salvaged) {
	s := &Salvaged{}
	return func(yield func(fact.Article, error) bool) {
		f, err := os.Open(path)
		if err != nil {
			yield(fact.Article{}, err)
			return
		}
		defer f.Close()
		w := &wreck{salvaged: s, found: newFound(), heads: map[string][]byte{}, done: map[string]bool{}, yield: yield}
		m, err := readMeta(f)
		if w.headless = err != nil; w.headless {
			w.tree.pages = w.guess(f)
		} else {
			w.tree.pages = &pages{file: f, meta: m}
		}
		w.search()
	}, s
}

// wreck is a file under salvage.
type wreck struct {
	salvaged *Salvaged
	tree     tree
	headless bool
	found    *found            // of what lasts
	heads    map[string][]byte // id → record of an article
	done     map[string]bool
	stray    []uint64 // pages to search that no tree leads to
	yield    func(fact.Article, error) bool
	stopped  bool
}

// guess makes what can be made of a file whose head is broken: the other head,
// or none, and as many pages as the file has room for.
func (w *wreck) guess(f *os.File) *pages {
	p := &pages{file: f, meta: meta{pageSize: 4096}}
	for _, at := range []int64{0, 4096, 8192, 16384, 65536} {
		if m, err := metaAt(f, at); err == nil && m.txid >= p.meta.txid {
			p.meta = m
		}
	}
	if info, err := f.Stat(); err == nil {
		p.meta.high = uint64(info.Size()) / uint64(p.meta.pageSize)
	}
	return p
}

// search goes through the file twice: for the heads of articles, then for their
// texts.
func (w *wreck) search() {
	w.pass(func(bucket string, e element) { w.head(bucket, e) })
	w.compare()
	if len(w.salvaged.Damaged) > 0 {
		w.stray = w.strays()
		w.strayPass(func(e element) { w.head(articleBucket, e) })
	}
	w.pass(func(bucket string, e element) { w.text(bucket, e) })
	w.strayPass(func(e element) { w.text(textBucket, e) })
	for _, id := range slices.Sorted(maps.Keys(w.heads)) {
		if !w.done[id] {
			w.salvaged.Lost = append(w.salvaged.Lost, id)
		}
	}
	w.salvaged.Gone = max(0, int(w.found.tallies[articleBucket].count)-len(w.heads))
	if len(w.salvaged.Lost) > 0 && len(w.salvaged.Damaged) == 0 {
		w.salvaged.Damaged = []string{lasting[articleBucket]}
	}
}

// compare notes what is not there as it was written.
func (w *wreck) compare() {
	today := !w.headless && w.found.ofToday(w.tree.meta)
	for bucket, holds := range lasting {
		if !today || w.found.tallies[bucket] != *w.found.whole[bucket] {
			w.salvaged.Damaged = append(w.salvaged.Damaged, holds)
		}
	}
	slices.Sort(w.salvaged.Damaged)
}

// pass walks what the trees lead to.
func (w *wreck) pass(visit func(string, element)) {
	w.tree.seen = map[uint64]bool{}
	w.tree.problem = func(uint64, error) {} // what it hides is missing in the tallies
	w.tree.buckets(visit)
}

// head takes the head of an article and the user's decisions, and counts what lasts.
func (w *wreck) head(bucket string, e element) {
	if bucket != tallyBucket && lasting[bucket] == "" {
		return
	}
	value, err := unseal(bucket, e.key, e.value)
	if err != nil {
		return
	}
	w.found.row(bucket, row{e.key, value})
	switch _, known := w.heads[string(e.key)]; {
	case bucket == articleBucket && !known:
		w.heads[string(e.key)] = bytes.Clone(value)
	case bucket == metaBucket && bytes.HasPrefix(e.key, []byte(decisionPrefix)):
		w.salvaged.Decisions = append(w.salvaged.Decisions, bytes.Clone(value))
	}
}

// text completes the article of a text.
func (w *wreck) text(bucket string, e element) {
	id := string(e.key)
	head := w.heads[id]
	if bucket != textBucket || head == nil || w.done[id] || w.stopped {
		return
	}
	value, err := unseal(textBucket, e.key, e.value)
	var a fact.Article
	if err == nil {
		a, err = assemble(id, head, value)
	}
	if err != nil {
		a, _, err = assemble1(id, head, value)
	}
	if err != nil {
		return
	}
	w.done[id] = true
	w.salvaged.Articles++
	w.stopped = !w.yield(a, nil)
}

// strays lists the pages that no tree leads to and that are not known to be
// free, which may hold what was forgotten.
func (w *wreck) strays() []uint64 {
	free, err := w.tree.free()
	if err == nil {
		for _, id := range free {
			w.tree.seen[id] = true
		}
	}
	var out []uint64
	for id := uint64(2); id < w.tree.meta.high; id++ {
		if !w.tree.seen[id] {
			out = append(out, id)
		}
	}
	return out
}

func (w *wreck) strayPass(visit func(element)) {
	for _, id := range w.stray {
		pg, err := w.tree.read(id)
		if err != nil || pg.flags&(branchPage|leafPage) != leafPage {
			continue
		}
		for i := range pg.count {
			e, err := pg.element(i)
			if err != nil {
				break
			}
			visit(e)
		}
	}
}
