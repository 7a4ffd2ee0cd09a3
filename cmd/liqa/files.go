package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"liqa/storage"
)

// files notices which files of an ingest were stored in whole before, so that
// they need not be read again: their bytes are hashed, nothing more.
type files struct {
	writer *writer
	flying *flying
	rules  string
	unsent []string  // articles since the last chunk
	known  int       // articles of files passed over since the last chunk
	whole  []oneFile // files read to their end since the last chunk
	ids    []string  // articles of the file under way
	faults int       // inputs skipped so far
	room   []byte    // to read files by
}

// oneFile is a file that was read in whole.
type oneFile struct {
	path  string
	input storage.Input
	ids   []string
}

// rulesOf names all that decides what a file's bytes become.
func rulesOf(version string, i input) string { return fmt.Sprint(version, " ", i.fields) }

// around reads a file by calling read, unless it is known; it returns false when
// reading is to stop.
func (f *files) around(path string, file *os.File, read func() bool) bool {
	path, err := filepath.Abs(path)
	if err != nil {
		return read()
	}
	before, err := file.Stat()
	if err != nil {
		return read()
	}
	now := storage.Input{Rules: f.rules}
	if now.Content, err = f.hashOf(file); err != nil {
		return read() // which meets the same error and names it
	}
	if known, ok := f.stored(path, now); ok {
		f.known += known
		return true
	}
	faults := f.faults
	f.ids = nil
	if !read() {
		return false
	}
	after, err := file.Stat()
	if err == nil && f.faults == faults && after.Size() == before.Size() && after.ModTime().Equal(before.ModTime()) {
		now.Articles = len(f.ids)
		f.whole = append(f.whole, oneFile{path, now, f.ids})
	}
	return true
}

// stored says how many articles of the file the database has, if it has them as
// the file is now, and nothing on its way there is about to replace one of them.
// What cannot be told is read again.
func (f *files) stored(path string, now storage.Input) (articles int, ok bool) {
	coming := append(f.flying.changes(), f.unsent...) // first: what lands meanwhile shows in the database
	err := f.writer.store.View(func(tx *storage.Tx) error {
		in, found, err := tx.Input(path)
		ok = found && in.Content == now.Content && in.Rules == now.Rules
		articles = in.Articles
		for _, id := range coming {
			if !ok || err != nil {
				break
			}
			var from bool
			from, err = tx.IsFrom(id, path)
			ok = ok && !from
		}
		return err
	})
	return articles, ok && err == nil
}

// hashOf hashes a file from its start and returns to it.
func (f *files) hashOf(file *os.File) (sum [sha256.Size]byte, err error) {
	if f.room == nil {
		f.room = make([]byte, 64<<10)
	}
	h := sha256.New()
	justRead := struct{ io.Reader }{file} // a file that writes itself takes new room each time
	if _, err := io.CopyBuffer(h, justRead, f.room); err != nil {
		return sum, err
	}
	_, err = file.Seek(0, io.SeekStart)
	return [sha256.Size]byte(h.Sum(nil)), err
}

// read notes an article of the file under way.
func (f *files) read(id string) {
	f.ids = append(f.ids, id)
	f.unsent = append(f.unsent, id)
}

// take hands over what was noted since the last chunk.
func (f *files) take() (known int, whole []oneFile) {
	known, whole = f.known, f.whole
	f.known, f.whole, f.unsent = 0, nil, nil
	return known, whole
}

// note stores which files were read in whole, but for those of which an article
// was replaced within the same batch.
func (w *writer) note(whole []oneFile, contested map[string]bool) error {
	return w.store.Update(func(tx *storage.Tx) error {
		for _, f := range whole {
			if !slices.ContainsFunc(f.ids, func(id string) bool { return contested[id] }) {
				tx.PutInput(f.path, f.input, f.ids)
			}
		}
		return nil
	})
}
