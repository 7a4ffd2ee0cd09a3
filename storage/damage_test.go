package storage_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"liqa/extract/fact"
	"liqa/graph/graphtest"
	"liqa/graph/name"
	"liqa/storage"
	"liqa/storage/crashtest"
)

// harm is a way to damage a file.
type harm struct {
	name string
	do   func(r *rand.Rand, image []byte) []byte
}

const pageSize = 4096

func harms() []harm {
	page := func(r *rand.Rand, image []byte) []byte {
		n := r.IntN(len(image) / pageSize)
		return image[n*pageSize : (n+1)*pageSize]
	}
	return []harm{
		{"a bit flipped", func(r *rand.Rand, image []byte) []byte {
			image[r.IntN(len(image))] ^= 1 << r.IntN(8)
			return image
		}},
		{"a bit flipped in a page's first bytes", func(r *rand.Rand, image []byte) []byte {
			page(r, image)[r.IntN(200)] ^= 1 << r.IntN(8)
			return image
		}},
		{"a byte overwritten", func(r *rand.Rand, image []byte) []byte {
			image[r.IntN(len(image))] = byte(r.IntN(256))
			return image
		}},
		{"cut short", func(r *rand.Rand, image []byte) []byte { return image[:r.IntN(len(image))] }},
		{"a page zeroed", func(r *rand.Rand, image []byte) []byte { clear(page(r, image)); return image }},
		{"two pages swapped", func(r *rand.Rand, image []byte) []byte {
			a, b := page(r, image), page(r, image)
			c := bytes.Clone(a)
			copy(a, b)
			copy(b, c)
			return image
		}},
		{"a page copied over another", func(r *rand.Rand, image []byte) []byte {
			to, from := page(r, image), page(r, image)
			id := binary.LittleEndian.Uint64(to)
			copy(to, from)
			if r.IntN(2) == 0 { // even with the number of the page that it destroys
				binary.LittleEndian.PutUint64(to, id)
			}
			return image
		}},
		{"a pointer of a branch bent", bendPointer},
		{"a branch copied over another page", func(r *rand.Rand, image []byte) []byte {
			to, from := page(r, image), page(r, image)
			for from[8] != 1 {
				from = page(r, image)
			}
			id := binary.LittleEndian.Uint64(to)
			copy(to, from)
			binary.LittleEndian.PutUint64(to, id)
			return image
		}},
		{"a page of another kind", func(r *rand.Rand, image []byte) []byte {
			page(r, image)[8] = []byte{0, 1, 2, 3, 4, 16}[r.IntN(6)]
			return image
		}},
	}
}

// bendPointer makes a branch point to some other page.
func bendPointer(r *rand.Rand, image []byte) []byte {
	pages := len(image) / pageSize
	for range 10 * pages {
		page := image[r.IntN(pages)*pageSize:][:pageSize]
		if count := int(binary.LittleEndian.Uint16(page[10:])); page[8] == 1 && count > 0 && count < 200 {
			binary.LittleEndian.PutUint64(page[16+16*r.IntN(count)+8:], uint64(r.IntN(pages)))
			break
		}
	}
	return image
}

// TestCrashWrongBytesAreNeverAnsweredFrom: whatever happens to the file, every answer
// is the one of the intact file or the error fact.ErrDamaged.
func TestCrashWrongBytesAreNeverAnsweredFrom(t *testing.T) {
	small, large := examine(t, 12, 20, 60), examine(t, 60, 60, 400)
	tries := crashtest.Tries(500, 100_000)
	seed := crashtest.Seed()
	t.Logf("seed %d", seed) // before anything can end the process
	noticed := 0
	for i := range tries {
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		h := harms()[i%len(harms())]
		e := small // quick to ask, and hit where it matters more often
		if r.IntN(16) == 0 {
			e = large // with more inner pages
		}
		hurt := h.do(r, bytes.Clone(e.image))
		for q, got := range ask(t, hurt, e.asked) {
			if errors.Is(got.err, fact.ErrDamaged) {
				noticed++
			} else if want := e.want[q]; !got.same(want) {
				t.Fatalf("seed %d, try %d, %s: %s answers\n%.300s %v\nwhere it was\n%.300s %v", seed, i, h.name, e.asked[q].name,
					got.text, got.err, want.text, want.err)
			}
		}
	}
	t.Logf("%d damaged files, %d questions to each: %d answers refused, none wrong (seed %d)", tries, len(small.asked), noticed, seed)
	if noticed == 0 {
		t.Error("no damage was ever noticed: the test does not reach what it tests")
	}
}

// exam is a database, what to ask it and the right answers.
type exam struct {
	image []byte
	asked []question
	want  []reply
}

func examine(t *testing.T, articles, actors, meetings int) exam {
	t.Helper()
	last := fmt.Sprintf("g%07d", actors-1)
	e := exam{image: makeWorld(t, articles, actors, meetings), asked: questions(
		[]string{"g0000000", "g0000001", "g0000007", last, "nobody", "k:g0000003"},
		[]string{"a00000", "a00001", "a00002", fmt.Sprintf("a%05d", articles-1), "none"})}
	e.want = ask(t, e.image, e.asked)
	return e
}

// reply is an answer or why there is none.
type reply struct {
	text string
	err  error
}

func (a reply) same(b reply) bool {
	return a.text == b.text && (a.err == nil) == (b.err == nil) && errors.Is(a.err, fact.ErrNotFound) == errors.Is(b.err, fact.ErrNotFound)
}

// ask writes the image to a file and asks it each question by itself.
func ask(t *testing.T, image []byte, asked []question) []reply {
	t.Helper()
	path := filepath.Join(t.TempDir(), "hurt.db")
	if err := os.WriteFile(path, image, 0o644); err != nil {
		t.Fatal(err)
	}
	defer os.Remove(path)
	replies := make([]reply, len(asked))
	s, err := storage.Open(path, storage.Options{ReadOnly: true})
	for i, q := range asked {
		if err != nil {
			replies[i].err = err
			continue
		}
		var b bytes.Buffer
		replies[i].err = s.View(func(tx *storage.Tx) error { return q.ask(tx, &b) })
		if replies[i].err == nil {
			replies[i].text = b.String()
		}
	}
	if err == nil {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return replies
}

// TestCrashCheckSurvivesAndFinds: check never dies of the damage, and calls a file
// sound only when it still answers as before.
func TestCrashCheckSurvivesAndFinds(t *testing.T) {
	image := makeWorld(t, 40, 30, 150)
	seed := crashtest.Seed()
	t.Logf("seed %d", seed) // before anything can end the process
	found := 0
	tries := crashtest.Tries(500, 100_000)
	for i := range tries {
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		h := harms()[i%len(harms())]
		path := filepath.Join(t.TempDir(), "hurt.db")
		hurt := h.do(r, bytes.Clone(image))
		if err := os.WriteFile(path, hurt, 0o644); err != nil {
			t.Fatal(err)
		}
		c, err := storage.Check(path, 0)
		if err != nil {
			t.Fatalf("seed %d, try %d, %s: %v", seed, i, h.name, err)
		}
		if !c.Sound() {
			found++
		}
		salvageAll(t, path, fmt.Sprintf("seed %d, try %d, %s", seed, i, h.name), c.Sound())
		os.Remove(path)
	}
	t.Logf("%d damaged files, %d found damaged (seed %d)", tries, found, seed)
	if found < tries/4 {
		t.Errorf("only %d of %d damaged files were found damaged", found, tries)
	}
}

// salvageAll checks that whatever is salvaged is as it was written, and that a
// sound file gives all of it.
func salvageAll(t *testing.T, path, which string, sound bool) {
	t.Helper()
	n := 0
	articles, result := storage.Salvage(path)
	for a, err := range articles {
		if err != nil {
			t.Fatalf("%s: %v", which, err)
		}
		var i int
		var known bool
		if _, err := fmt.Sscanf(a.ID, "a%05d", &i); err == nil {
			for version := range 3 {
				w := written(i, version)
				known = known || w.Text == a.Text && w.Title == a.Title
			}
		}
		if !known {
			t.Fatalf("%s: salvage gives article %q, which was never written so", which, a.ID)
		}
		n++
	}
	if sound && (n != 39 || len(result.Damaged) > 0) {
		t.Errorf("%s: a sound file gives %d of its 39 articles, damaged %v", which, n, result.Damaged)
	}
}

// TestCrashWritersEndOnWrongBytes: whoever writes to a damaged file is told so or is
// done, whatever pages it comes to; articles read afterwards are as they were written.
func TestCrashWritersEndOnWrongBytes(t *testing.T) {
	small, large := inhabit(t, 20, 60), inhabit(t, 60, 400)
	seed := crashtest.Seed()
	t.Logf("seed %d", seed) // before anything can end the process
	told := 0
	tries := crashtest.Tries(500, 100_000)
	for i := range tries {
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		h := harms()[i%len(harms())]
		p := small
		if r.IntN(16) == 0 {
			p = large
		}
		path := filepath.Join(t.TempDir(), "hurt.db")
		if err := os.WriteFile(path, h.do(r, bytes.Clone(p.image)), 0o644); err != nil {
			t.Fatal(err)
		}
		s, err := storage.Open(path, storage.Options{Terms: name.Terms})
		for range 3 {
			if err == nil {
				err = s.Update(func(tx *storage.Tx) error { p.change(tx, r); return nil })
			}
		}
		if s != nil {
			err = errors.Join(err, s.Close())
		}
		which := fmt.Sprintf("seed %d, try %d, %s", seed, i, h.name)
		if errors.Is(err, fact.ErrDamaged) {
			told++
		} else if err != nil {
			t.Fatalf("%s: %v", which, err)
		}
		salvageAll(t, path, which, false)
		os.Remove(path)
	}
	t.Logf("%d damaged files written to, on %d of them it was told (seed %d)", tries, told, seed)
	if told == 0 {
		t.Error("no damage was ever noticed: the test does not reach what it tests")
	}
}

// populated is a database, and who and what is in it besides 39 articles.
type populated struct {
	image  []byte
	people []fact.Actor
	events []fact.Meeting
}

func inhabit(t *testing.T, actors, meetings int) populated {
	p := populated{image: makeWorld(t, 40, actors, meetings)}
	p.people, p.events = graphtest.Generate(1, actors, meetings)
	return p
}

// change puts and takes out some of everything.
func (p populated) change(tx *storage.Tx, r *rand.Rand) {
	for range r.IntN(12) {
		tx.PutArticle(pack(r.IntN(39), r.IntN(3)))
		tx.DeleteArticle(fmt.Sprintf("a%05d", r.IntN(39)))
	}
	from, much := r.IntN(len(p.events)), r.IntN(len(p.events))
	for _, m := range p.events[from:min(from+much, len(p.events))] {
		tx.DeleteMeeting(m.ID)
	}
	for range r.IntN(4) {
		tx.PutActor(p.people[r.IntN(len(p.people))])
		tx.DeleteActor(p.people[r.IntN(len(p.people))].ID)
	}
}
