//go:build unix

package storage_test

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"liqa/graph/name"
	"liqa/storage"
	"liqa/storage/crashtest"
)

// disk is a folder as a disk may hold it when the power fails: what was synced,
// and of all that came later any part. Moments are those before each sync.
type disk struct {
	t       *testing.T
	path    string    // of the file whose fate matters
	files   []durable // contents as they were synced
	named   *durable  // what had the path when the folder was synced; nil for nothing
	moments []moment
}

type durable struct {
	info    os.FileInfo
	content []byte
}

// moment is what the path may lead to after a power cut at some time.
type moment struct {
	synced, pending *durable // nil for nothing
	written         []byte   // what the pending file holds, as far as it is durable
}

// watched makes a disk on which all that is there is durable.
func watched(t *testing.T, path string) *disk {
	d := &disk{t: t, path: path}
	if now := d.now(); now != nil {
		d.named, d.files = now, []durable{*now}
	}
	storage.WatchSyncs(t, d.before)
	return d
}

// now is what the path leads to, nil when nothing.
func (d *disk) now() *durable {
	d.t.Helper()
	info, err := os.Stat(d.path)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	content, err2 := os.ReadFile(d.path)
	if err := errors.Join(err, err2); err != nil {
		d.t.Fatal(err)
	}
	return &durable{info, content}
}

// before takes a moment, and notes what the sync makes durable.
func (d *disk) before(f *os.File) {
	m := moment{synced: d.named, pending: d.now()}
	if m.pending != nil {
		m.written = d.content(m.pending.info)
	}
	d.moments = append(d.moments, m)
	info, err := f.Stat()
	if err != nil {
		d.t.Fatal(err)
	}
	if info.IsDir() {
		d.named = m.pending
		return
	}
	content, err := os.ReadFile(f.Name())
	if err != nil {
		d.t.Fatal(err)
	}
	d.files = append(d.files, durable{info, content})
}

// content is what was last synced of a file.
func (d *disk) content(info os.FileInfo) (content []byte) {
	for _, f := range d.files {
		if os.SameFile(f.info, info) {
			content = f.content
		}
	}
	return content
}

// cut makes an image of what the path leads to after a power cut at one of the
// moments; there is none where it may lead to nothing.
func (d *disk) cut(r *rand.Rand) (image []byte, there bool) {
	m := d.moments[r.IntN(len(d.moments))]
	if r.IntN(2) == 0 {
		if m.synced == nil {
			return nil, false
		}
		return m.synced.content, true
	}
	if m.pending == nil {
		return nil, false
	}
	if string(m.written) == string(m.pending.content) {
		return m.written, true
	}
	return powerCut(r, m.written, m.pending.content), true
}

// TestCrashPowerCutNames: a power cut while a database is made, copied, compacted
// or rebuilt leaves under its name nothing, the one before or the new one, whole;
// what was reported as done is there.
func TestCrashPowerCutNames(t *testing.T) {
	const stored = 3
	old := func(t *testing.T) string {
		path := filepath.Join(t.TempDir(), "liqa.db")
		for n := range stored {
			goOn(t, path, n)
		}
		return path
	}
	fresh := func(t *testing.T) string { return filepath.Join(t.TempDir(), "new.db") }
	for _, c := range []struct {
		name string
		path func(*testing.T) string // whose fate matters
		do   func(t *testing.T, path string) error
		want int // transactions
	}{
		{"create", fresh, func(t *testing.T, path string) error {
			s, err := storage.Open(path, storage.Options{Terms: name.Terms})
			if err != nil {
				return err
			}
			return s.Close()
		}, 0},
		{"backup", fresh, func(t *testing.T, path string) error { return storage.Backup(old(t), path, 0) }, stored},
		{"compact", old, func(t *testing.T, path string) error { _, _, err := storage.Compact(path, 0); return err }, stored},
		{"rebuild", old, func(t *testing.T, path string) error {
			_, err := storage.Replace(path, 0, name.Terms, func(s *storage.Store) (bool, error) {
				return true, s.Update(putStored)
			})
			return err
		}, stored},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := c.path(t)
			d := watched(t, path)
			missing := d.named == nil
			if err := c.do(t, path); err != nil {
				t.Fatal(err)
			}
			if d.named == nil || string(d.content(d.named.info)) != string(d.named.content) {
				t.Error("it was reported as done before it was durable")
			}
			seed, tries := crashtest.Seed(), crashtest.Tries(500, 25_000)
			for i := range tries {
				image, there := d.cut(rand.New(rand.NewPCG(seed, uint64(i))))
				if !there && !missing {
					t.Fatalf("seed %d, try %d: the database is gone", seed, i)
				}
				if there {
					at := world(t, image)
					wholeUpTo(t, at, c.want)
					os.Remove(at)
				}
			}
			t.Logf("%d cuts at %d moments (seed %d)", tries, len(d.moments), seed)
		})
	}
}

// TestCrashPowerCutMigration: a power cut while the layout changes leaves the old
// one or the new one, and the next run ends in the new one.
func TestCrashPowerCutMigration(t *testing.T) {
	const stored = 3
	path := filepath.Join(t.TempDir(), "old.db")
	for n := range stored {
		goOn(t, path, n)
	}
	images := [2][]byte{}
	for i, f := range []func(func()){func(f func()) { f() }, func(f func()) { storage.OneLayoutMore(t, f) }} {
		f(func() { migrated(t, path) })
		image, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		images[i] = image
	}
	seed := crashtest.Seed()
	tries, done := crashtest.Tries(500, 25_000), 0
	storage.OneLayoutMore(t, func() {
		for i := range tries {
			at := world(t, powerCut(rand.New(rand.NewPCG(seed, uint64(i))), images[0], images[1]))
			if headTorn(t, at, stored) {
				continue
			}
			if s, err := storage.Open(at, storage.Options{ReadOnly: true}); err == nil {
				done++
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
			}
			if !migrated(t, at) {
				t.Fatalf("seed %d, try %d: the layout is still the old one", seed, i)
			}
			wholeUpTo(t, at, stored)
			os.RemoveAll(filepath.Dir(at))
		}
	})
	t.Logf("%d cuts, %d of them late enough for the migration to stand (seed %d)", tries, done, seed)
}

// migrated opens a database as a writer and reports whether its layout is new.
func migrated(t *testing.T, path string) (is bool) {
	t.Helper()
	s, err := storage.Open(path, storage.Options{Terms: name.Terms})
	if err != nil {
		t.Fatal(err)
	}
	err = s.View(func(tx *storage.Tx) error { is = tx.Migrated(); return nil })
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	return is
}
