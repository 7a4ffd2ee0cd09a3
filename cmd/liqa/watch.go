package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/spf13/pflag"

	"liqa/extract/fact"
)

// quiet is how long a file must be left alone to count as complete.
const quiet = time.Second

// watching is the flag --watch, alone or with an interval.
type watching struct {
	on    bool
	every time.Duration // how often to look at what gives no events
}

// usualInterval is how often addresses are asked unless the user says.
const usualInterval = 15 * time.Minute

// shortestInterval is how often a watch may ask at most.
const shortestInterval = 10 * time.Second

func (w *watching) addTo(f *pflag.FlagSet) {
	f.Var(w, "watch", "go on with what comes into the folders, and ask addresses again each `INTERVAL` (as 15m)")
	f.Lookup("watch").NoOptDefVal = usualInterval.String()
}

func (w *watching) String() string { return "" }
func (w *watching) Type() string   { return "interval" }

func (w *watching) Set(text string) (err error) {
	w.on = true
	if w.every, err = time.ParseDuration(text); err != nil {
		return errors.New("no interval such as 15m or 1h")
	}
	if w.every < shortestInterval {
		return fmt.Errorf("%v is more often than any site likes: %v at least", w.every, shortestInterval)
	}
	return nil
}

// interval takes an interval that stands behind --watch as a word of its own.
func (w *watching) interval(args []string) (paths []string, err error) {
	if _, err := time.ParseDuration(args[0]); !w.on || err != nil || len(args) == 1 {
		return args, nil
	}
	if _, err := os.Lstat(args[0]); err == nil {
		return args, nil // a file that is named so
	}
	return args[1:], w.Set(args[0])
}

// watch keeps a database current from folders that others fill.
type watch struct {
	options ingestOptions
	streams streams
	events  *fsnotify.Watcher
	polled  []string          // paths that give no events: addresses, files
	left    os.FileInfo       // the database as the last ingest left it
	seen    map[string]growth // files that changed and are not ingested yet
}

// growth is how far a file had come when it was last looked at.
type growth struct {
	size  int64
	mod   time.Time
	since time.Time
}

// runWatch ingests the paths, and then what comes into them, until ctx ends.
// The database is open only while something is read or asked for.
func runWatch(ctx context.Context, o ingestOptions, s streams) error {
	if slices.Contains(o.paths, "-") {
		return usage(errors.New("standard input is read once, and cannot be watched"))
	}
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer events.Close()
	w := &watch{options: o, streams: s, events: events, seen: map[string]growth{}}
	for _, path := range o.paths {
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			w.polled = append(w.polled, path)
		} else if err := w.follow(path); err != nil {
			return err
		}
	}
	if err := w.ingest(ctx, o.paths); err != nil {
		return err
	}
	return w.loop(ctx)
}

// follow asks for the events of a folder and of all below it.
func (w *watch) follow(folder string) error {
	return filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil // gone again
		case err != nil:
			return err
		case path != folder && strings.HasPrefix(d.Name(), ".") && d.IsDir():
			return fs.SkipDir
		case d.IsDir():
			return w.events.Add(path)
		}
		return nil
	})
}

func (w *watch) loop(ctx context.Context) error {
	tick := time.NewTicker(quiet / 4)
	defer tick.Stop()
	again := time.NewTicker(w.options.watch.every)
	defer again.Stop()
	for {
		select {
		case <-ctx.Done():
			return errors.New("interrupted: the watch is over")
		case e := <-w.events.Events:
			if err := w.notice(e.Name); err != nil {
				return err
			}
		case err := <-w.events.Errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return err
			}
			if err := w.ingest(ctx, w.options.paths); err != nil { // look at everything instead
				return err
			}
		case <-again.C:
			if len(w.polled) > 0 {
				if err := w.ingest(ctx, w.polled); err != nil {
					return err
				}
			}
		case now := <-tick.C:
			if err := w.inBatches(ctx, w.complete(now)); err != nil {
				return err
			}
		}
	}
}

// notice looks at a file or folder that something happened to.
func (w *watch) notice(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil || partial(path):
		delete(w.seen, path) // gone, or not ours yet
		return nil
	case !info.IsDir():
		w.seen[path] = growth{info.Size(), info.ModTime(), time.Now()}
		return nil
	}
	if err := w.follow(path); err != nil {
		return err
	}
	return filepath.WalkDir(path, func(file string, d fs.DirEntry, err error) error { // what came before the events
		if err == nil && !d.IsDir() {
			return w.notice(file)
		}
		return nil
	})
}

// partial reports the names that programs give to files they have not finished.
func partial(path string) bool {
	name := filepath.Base(path)
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") ||
		slices.Contains([]string{".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".swp"}, strings.ToLower(filepath.Ext(name)))
}

// complete takes out the files that were left alone for long enough.
func (w *watch) complete(now time.Time) []string {
	var ready []string
	for path, was := range w.seen {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			delete(w.seen, path)
		case info.Size() != was.size || !info.ModTime().Equal(was.mod):
			w.seen[path] = growth{info.Size(), info.ModTime(), now}
		case now.Sub(was.since) >= quiet:
			delete(w.seen, path)
			ready = append(ready, path)
		}
	}
	slices.Sort(ready)
	return ready
}

// How many files are ingested before others may have the database, and for how
// long: who waits for it looks every 50 ms.
const (
	batchFiles = 500
	pause      = 150 * time.Millisecond
)

// inBatches ingests files, of very many some at a time.
func (w *watch) inBatches(ctx context.Context, files []string) error {
	for len(files) > batchFiles && ctx.Err() == nil {
		if err := w.ingest(ctx, files[:batchFiles]); err != nil {
			return err
		}
		files = files[batchFiles:]
		time.Sleep(pause)
	}
	if len(files) == 0 {
		return nil
	}
	return w.ingest(ctx, files)
}

// ingest stores what the paths hold and says so where anything is new. While
// others have the database it waits; where another file is in its place, which may
// lack what this one had, all paths are looked at.
func (w *watch) ingest(ctx context.Context, paths []string) error {
	o := w.options
	o.paths = paths
	if now, err := os.Stat(o.db.path); w.left != nil && (err != nil || !os.SameFile(now, w.left)) {
		o.paths = w.options.paths
	}
	defer func() { w.left, _ = os.Stat(o.db.path) }()
	for {
		done, err := ingestOnce(ctx, o, w.streams)
		if errors.Is(err, fact.ErrLocked) && ctx.Err() == nil {
			continue // each try waits for as long as --wait says
		}
		if err != nil || done == (count{Unchanged: done.Unchanged}) {
			return err
		}
		return printCount(w.streams, done, o.format)
	}
}
