// Package source reads articles from what people have: paths to files and
// folders, glob patterns, standard input; saved web pages, text pages, records
// in JSON or CSV, feeds, mails, web archives (WARC); packed with gzip or zstd,
// in zip or tar archives, or not. One article is yielded at a time, so memory does not grow with the
// input; what cannot be read is named and the rest goes on.
package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"strconv"
	"strings"
	"unicode"

	"liqa/extract/fact"
	"liqa/extract/source/page"
	"liqa/seeds"
)

// Skip names an input that was left out, and why. The reading goes on behind it.
type Skip struct {
	Path   string // as the user gave or would find it; "-" is standard input
	At     string // "line 7", "record 3"; empty when the whole input is meant
	Record int    // ordinal of the record in its file, from 1; 0 for a whole file
	Err    error
}

func (s *Skip) Error() string {
	where := Shown(s.Path)
	if s.At != "" {
		where += ": " + s.At
	}
	return where + ": " + s.Err.Error()
}

func (s *Skip) Unwrap() error { return s.Err }

// Note tells of parts of an input that were passed over because they hold no
// article by nature: pictures in an archive, repeated records. Nothing is wrong.
type Note struct {
	Path string
	Text string
}

func (n *Note) Error() string { return Shown(n.Path) + ": " + n.Text }

// Shown is a name fit for a terminal: quoted where it holds control characters
// or marks that turn the writing direction.
func Shown(name string) string {
	for _, r := range name {
		if !unicode.IsPrint(r) && r != ' ' {
			return strconv.QuoteToGraphic(name)
		}
	}
	return name
}

// Options say how to read; the zero value reads with the built-in language data.
type Options struct {
	Stdin io.Reader // what "-" reads
	Seeds fs.FS     // language data; nil for the data built into the program
	// Map names the fields of records that go by unusual names: "text" → "story".
	Map    map[string]string
	Limits Limits  // zero fields stand for the defaults
	Web    Fetcher // gets addresses of the web; nil leaves them out
	// Around, when given, is called for each file instead of reading it, and
	// calls read, or not, to have that done; both return false to stop. It may
	// read the file itself but leaves it at its start.
	Around func(path string, file *os.File, read func() bool) bool
}

// Reader reads articles. It is safe for concurrent use, but for "-".
type Reader struct {
	stdin  io.Reader
	pages  *page.Finder
	fields map[string]string
	arabic map[string][]string // names of fields in Arabic
	limits Limits
	around func(path string, file *os.File, read func() bool) bool
	web    Fetcher
}

// New prepares a reader.
func New(o Options) (*Reader, error) {
	if o.Seeds == nil {
		o.Seeds = seeds.Arabic()
	}
	pages, err := page.New(o.Seeds)
	if err != nil {
		return nil, err
	}
	if err := CheckMap(o.Map); err != nil {
		return nil, err
	}
	arabic, err := arabicNames(o.Seeds)
	if err != nil {
		return nil, err
	}
	return &Reader{arabic: arabic, stdin: o.Stdin, pages: pages, fields: o.Map, limits: o.Limits.orDefault(), around: o.Around, web: o.Web}, nil
}

// Articles yields the articles at the paths in order: files as given, folders
// with all below them sorted by name, glob patterns, "-" for standard input.
// With each article the error is nil; a *Skip stands for an input left out, and
// a *Note for parts passed over; any other error is the last thing yielded.
func (r *Reader) Articles(ctx context.Context, paths []string) iter.Seq2[fact.Article, error] {
	return func(yield func(fact.Article, error) bool) {
		for a, err := range r.Records(ctx, paths) {
			if err == nil {
				a = r.Complete(a)
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// Records yields what Articles does, but each article as it was read: what its
// page is made of and when it was published is left to Complete, which can run
// on many processors, or not at all for an article that is known already.
func (r *Reader) Records(ctx context.Context, paths []string) iter.Seq2[fact.Article, error] {
	return func(yield func(fact.Article, error) bool) {
		run := &run{Reader: r, ctx: ctx, yield: yield}
		for _, p := range paths {
			if !run.path(p) {
				return
			}
		}
	}
}

// Complete finds title, body and publication day in an article of Records.
func (r *Reader) Complete(a fact.Article) fact.Article {
	r.pages.Fill(&a)
	return a
}

// run is one pass over paths. Its methods return false when it is to stop.
type run struct {
	*Reader
	ctx   context.Context
	yield func(fact.Article, error) bool
	skips int // inputs left out so far
}

// article hands on an article as read.
func (r *run) article(a fact.Article) bool {
	if err := r.ctx.Err(); err != nil {
		r.yield(none, err)
		return false
	}
	return r.yield(a, nil)
}

// skip hands on that an input is left out.
func (r *run) skip(path, at string, record int, err error) bool {
	if ctx := r.ctx.Err(); ctx != nil {
		r.yield(none, ctx)
		return false
	}
	r.skips++
	return r.yield(none, &Skip{Path: path, At: at, Record: record, Err: reason(err)})
}

// none is the article where there is none.
var none fact.Article

// note hands on that parts of an input hold no article.
func (r *run) note(path, text string) bool { return r.yield(none, &Note{Path: path, Text: text}) }

// reason is err without the path, which Skip names already.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// Pick yields what path holds; with "#n" behind the path only its n-th record,
// with "#id" only the article of that id.
func (r *Reader) Pick(ctx context.Context, path string) iter.Seq2[fact.Article, error] {
	file, which, found := cutRecord(path)
	all := r.Articles(ctx, []string{file})
	if !found {
		return all
	}
	return func(yield func(fact.Article, error) bool) {
		n, want := 0, ordinal(which)
		for a, err := range all {
			var skip *Skip
			isSkip := errors.As(err, &skip)
			if err == nil || isSkip && skip.Record > 0 {
				n++
			}
			if err == nil && a.ID != which && n != want || isSkip && n != want {
				continue
			}
			yield(a, err)
			return
		}
		yield(fact.Article{}, fmt.Errorf("%s: %w: no article %s in it", Shown(file), fact.ErrNotFound, Shown(which)))
	}
}

// ordinal reads a record's number; 0, which no record has, when it is none.
func ordinal(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// cutRecord parts "path#n" where no file of that whole name exists.
func cutRecord(path string) (file, record string, found bool) {
	i := strings.LastIndexByte(path, '#')
	if i <= 0 || exists(path) {
		return path, "", false
	}
	return path[:i], path[i+1:], true
}
