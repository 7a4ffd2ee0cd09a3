package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"os"
	"runtime"
	"slices"
	"sync"

	"liqa/extract"
	"liqa/extract/fact"
	"liqa/extract/resolve"
	"liqa/storage"
)

// Sizes of what is under way at once: enough to keep processors and disk busy,
// little enough to stay small in memory.
const (
	chunkArticles = 16
	chunkBytes    = 1 << 20
	batchArticles = 2000
	batchBytes    = 16 << 20
)

// pipeline reads articles, leaves out those that the database has, extracts on
// all processors and stores in batches, in the order read.
//
//	read ─ known? ─ chunk ─┬─ extract ─┬─ store
//	                       └─ extract ─┘
type pipeline struct {
	articles reading
	prepare  func() error // before the first extract: language data takes a while
	extract  func(fact.Article) fact.Reading
	version  string // of the rules it extracts by
	streams  streams
	progress *progress
	passage  *passage
	total    int64 // bytes of all files, where known
	count    count
	files    *files
	flying   flying
	batch    map[string]entry
	order    []string
	bytes    int

	whole     []oneFile       // files to note once their articles are stored
	contested map[string]bool // articles that several inputs tell differently, or that cannot be stored
}

// reading yields the articles at paths as they were read.
type reading func(ctx context.Context, paths []string) iter.Seq2[fact.Article, error]

func newPipeline(i input, s streams) (*pipeline, error) {
	version, err := extract.Version(tables.dir)
	if err != nil {
		return nil, err
	}
	f := &files{rules: rulesOf(version, i)}
	passage := &passage{}
	reader, err := newReaderAround(i, s, func(path string, file *os.File, read func() bool) bool {
		return passage.through(file, func() bool { return f.around(path, file, read) })
	})
	if err != nil {
		return nil, err
	}
	var x *extract.Extractor
	p := newPipelineOf(reader.Records, func(a fact.Article) fact.Reading { return x.Read(reader.Complete(a)) }, s)
	p.prepare = sync.OnceValue(func() (err error) {
		x, err = tables.extractor()
		return err
	})
	p.files, p.passage, p.version = f, passage, version
	return p, nil
}

func newPipelineOf(articles reading, read func(fact.Article) fact.Reading, s streams) *pipeline {
	return &pipeline{
		articles: articles, prepare: func() error { return nil }, extract: read, streams: s, progress: newProgress(s.Err), files: &files{}, passage: &passage{},
		flying: newFlying(), batch: map[string]entry{}, contested: map[string]bool{},
	}
}

// chunk is articles on their way, with what becomes of them.
type chunk struct {
	articles []fact.Article
	stamps   []storage.Stamp
	rules    *resolve.Rules // that make items of the articles
	known    int            // unchanged, left out
	skipped  []error        // inputs left out, with the reason
	entries  chan []entry
	failed   map[string]error // articles that cannot be stored
	whole    []oneFile        // files that end within or before the chunk
}

// run ingests the paths. When it ends early, what it stored is whole.
func (p *pipeline) run(ctx context.Context, w *writer, paths []string) error {
	return p.runOn(ctx, w, p.articles, paths)
}

// runOn is run on articles that may have been read before.
func (p *pipeline) runOn(ctx context.Context, w *writer, articles reading, paths []string) error {
	work, stop := context.WithCancel(ctx)
	p.files.writer, p.files.flying = w, &p.flying
	if p.progress.out != nil {
		p.total = totalOf(ctx, paths)
	}
	chunks := make(chan *chunk, 2*runtime.GOMAXPROCS(0))
	jobs := make(chan *chunk)
	var readErr error
	var group sync.WaitGroup
	group.Go(func() { readErr = p.read(work, w, articles(work, paths), jobs, chunks) })
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for c := range jobs {
				p.fill(c)
			}
		})
	}
	storeErr := p.store(w, chunks, stop)
	stop()
	group.Wait()
	if storeErr != nil {
		return storeErr
	}
	return readErr
}

// read cuts the input into chunks, which go to the extractors and, in the order
// read, to the store.
func (p *pipeline) read(ctx context.Context, w *writer, articles iter.Seq2[fact.Article, error], jobs, chunks chan<- *chunk) error {
	defer close(jobs)
	defer close(chunks)
	c, size := newChunk(), 0
	send := func() error {
		if err := p.leaveOutKnown(w, c); err != nil {
			return err
		}
		if len(c.articles) > 0 {
			if err := p.prepare(); err != nil {
				return err
			}
			var err error
			if c.rules, err = w.rules(); err != nil {
				return err
			}
		}
		known, whole := p.files.take()
		c.known, c.whole = c.known+known, whole
		select {
		case <-ctx.Done():
			return ctx.Err()
		case jobs <- c:
		}
		chunks <- c
		c, size = newChunk(), 0
		return nil
	}
	for a, err := range articles {
		switch {
		case err == nil:
			c.articles = append(c.articles, a)
			p.files.read(a.ID)
			size += len(a.Text)
		case isSkip(err) || isNote(err):
			c.skipped = append(c.skipped, err)
			p.files.faults++
		default:
			return err
		}
		if len(c.articles)+len(c.skipped) >= chunkArticles || size >= chunkBytes {
			if err := send(); err != nil {
				return err
			}
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return send()
}

func newChunk() *chunk {
	return &chunk{entries: make(chan []entry, 1), failed: map[string]error{}}
}

// leaveOutKnown drops the articles that the database has as they are, unless
// another of the same id is on its way there.
func (p *pipeline) leaveOutKnown(w *writer, c *chunk) error {
	return w.store.View(func(tx *storage.Tx) error {
		kept := c.articles[:0]
		for _, a := range c.articles {
			s := storage.Stamp{Digest: storage.DigestOf(a), Rules: p.version}
			ahead := p.flying.start(a.ID)
			old, err := tx.Stamp(a.ID)
			if err != nil && !errors.Is(err, fact.ErrNotFound) {
				return err
			}
			if err == nil && old == s && !ahead {
				p.flying.land(a.ID)
				c.known++
				continue
			}
			if err == nil {
				p.flying.change(a.ID)
			}
			kept = append(kept, a)
			c.stamps = append(c.stamps, s)
		}
		c.articles = kept
		return nil
	})
}

// fill makes the entries of a chunk.
func (p *pipeline) fill(c *chunk) {
	var entries []entry
	for i, a := range c.articles {
		reading := p.extract(a)
		packed, err := storage.Pack(a, reading, c.stamps[i])
		if err != nil {
			p.flying.land(a.ID)
			c.failed[a.ID] = err
			continue
		}
		entries = append(entries, entry{packed, c.stamps[i], c.rules.Items(reading)})
	}
	c.articles = nil
	c.entries <- entries
}

// store writes what the extractors made, batch by batch.
func (p *pipeline) store(w *writer, chunks <-chan *chunk, stop func()) (err error) {
	for c := range chunks {
		entries := <-c.entries
		if err != nil {
			continue // drain, so that nobody waits
		}
		p.count.Unchanged += c.known
		p.tellAll(c)
		p.whole = append(p.whole, c.whole...)
		for _, e := range entries {
			p.add(e)
		}
		p.progress.show(p.count.articles()+len(p.order), p.passage.bytes(), p.total)
		if len(p.batch) >= batchArticles || p.bytes >= batchBytes {
			err = p.flush(w)
		}
		if err != nil {
			stop()
		}
	}
	if err != nil {
		return err
	}
	return p.flush(w)
}

// tell says what was left out, and counts it unless it held no article by nature.
func (p *pipeline) tell(e error) {
	p.progress.clear()
	if isNote(e) {
		fmt.Fprintln(p.streams.Err, "liqa:", e)
		return
	}
	fmt.Fprintln(p.streams.Err, "liqa: skipped", e)
	p.count.Skipped++
}

// tellAll names what of a chunk is left out.
func (p *pipeline) tellAll(c *chunk) {
	for _, err := range c.skipped {
		p.tell(err)
	}
	for _, id := range slices.Sorted(maps.Keys(c.failed)) {
		p.contested[id] = true
		p.tell(c.failed[id])
	}
}

// add puts an entry into the batch; of two articles with one id the later wins.
func (p *pipeline) add(e entry) {
	id := e.packed.ID
	before, twice := p.batch[id]
	switch {
	case twice && before.stamp == e.stamp:
		p.flying.land(id)
		p.count.Unchanged++
		return
	case twice:
		p.contested[id] = true
		p.flying.land(id)
		p.count.Changed++
	default:
		p.order = append(p.order, id)
	}
	p.batch[id] = e
	p.bytes += e.packed.Size()
}

// flush stores the batch.
func (p *pipeline) flush(w *writer) error {
	entries := make([]entry, 0, len(p.order))
	for _, id := range p.order {
		entries = append(entries, p.batch[id])
	}
	var done count
	if len(entries) > 0 {
		var err error
		if done, err = w.put(entries); err != nil {
			return err
		}
	}
	if len(p.whole) > 0 {
		if err := w.note(p.whole, p.contested); err != nil {
			return err
		}
		p.whole = nil
	}
	p.count.add(done)
	for _, id := range p.order {
		p.flying.land(id)
	}
	clear(p.batch)
	p.order, p.bytes = p.order[:0], 0
	return nil
}
