package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liqa/extract/fact"
)

// TestThePastIsNotAnsweredFrom: a page of an earlier transaction in the place of
// today's leads to a state that is whole, and yet is not what was written last.
func TestThePastIsNotAnsweredFrom(t *testing.T) {
	for _, c := range []struct {
		name string
		to   func(now meta) (to uint64)
		from func(was, now meta) uint64
	}{
		{"the list of buckets", func(now meta) uint64 { return now.root }, func(was, _ meta) uint64 { return was.root }},
		{"the newer head", func(now meta) uint64 { return now.txid % 2 }, func(_, now meta) uint64 { return 1 - now.txid%2 }},
	} {
		path := filepath.Join(t.TempDir(), "n.db")
		put := func(id string) meta {
			s, err := Open(path, Options{Terms: func(fact.Actor) []string { return nil }})
			if err == nil {
				err = errors.Join(s.Update(func(tx *Tx) error { tx.PutActor(fact.Actor{ID: id}); return nil }), s.Close())
			}
			f, err2 := os.Open(path)
			if err := errors.Join(err, err2); err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			m, err := readMeta(f)
			if err != nil {
				t.Fatal(err)
			}
			return m
		}
		was := put("a")
		now := put("b")
		image, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		at := func(page uint64) []byte { return image[page*uint64(now.pageSize):][:now.pageSize] }
		to := at(c.to(now))
		id := binary.LittleEndian.Uint64(to)
		copy(to, at(c.from(was, now)))
		binary.LittleEndian.PutUint64(to, id)
		if err := os.WriteFile(path, image, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(path, Options{ReadOnly: true}); !errors.Is(err, fact.ErrDamaged) {
			t.Errorf("%s of the past: opened with %v", c.name, err)
		}
		if found, err := Check(path, 0); err != nil || found.Sound() {
			t.Errorf("%s of the past: check finds %+v, %v", c.name, found, err)
		}
	}
}

// TestDamagedListOfBucketsRefusesAll: not only the first question of a transaction.
func TestDamagedListOfBucketsRefusesAll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "n.db")
	s, err := Open(path, Options{Terms: func(fact.Actor) []string { return nil }})
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	if s, err = Open(path, Options{ReadOnly: true}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	now, err := readMeta(f)
	if err != nil {
		t.Fatal(err)
	}
	root := int64(now.root) * int64(now.pageSize)
	if _, err := f.WriteAt([]byte{branchPage, 0}, root+8); err != nil { // behind the page's number
		t.Fatal(err)
	}
	err = s.View(func(tx *Tx) error {
		for range 2 {
			if _, err := tx.bucket(metaBucket, "", ""); !errors.Is(err, fact.ErrDamaged) {
				t.Errorf("the list of buckets is no leaf: %v", err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestHiddenRowsAreMissed: a leaf that claims fewer entries than it has hides
// articles, or what they were before; a list that is short is no answer, and who saves
// the rest is told that it is not all.
func TestHiddenRowsAreMissed(t *testing.T) {
	for bucket, list := range map[string]func(*Tx) error{
		articleBucket: func(tx *Tx) error { return firstError(tx.ArticleIDs()) },
		versionBucket: func(tx *Tx) error { return firstError(tx.Versions("a00")) },
	} {
		path := filepath.Join(t.TempDir(), "n.db")
		s, err := Open(path, Options{Terms: noTerms})
		for round := range 2 {
			if err == nil {
				err = s.Update(func(tx *Tx) error { return putTwenty(tx, round) })
			}
		}
		if err := errors.Join(err, s.Close()); err != nil {
			t.Fatal(err)
		}
		hideLast(t, path, bucket)
		salvagesAllBut(t, path, bucket)
		if found, err := Check(path, 0); err != nil || found.Sound() {
			t.Errorf("of %s one is hidden, and check finds %+v, %v", bucket, found, err)
		}
		s, err = Open(path, Options{ReadOnly: true})
		if err == nil {
			err = errors.Join(s.View(list), s.Close())
		}
		if !errors.Is(err, fact.ErrDamaged) {
			t.Errorf("of %s, one is hidden: %v", bucket, err)
		}
	}
}

func salvagesAllBut(t *testing.T, path, bucket string) {
	t.Helper()
	articles, salvaged := Salvage(path)
	if err := firstError(articles); err != nil {
		t.Fatal(err)
	}
	missing := 0
	if bucket == articleBucket {
		missing = 1
	}
	if salvaged.Articles != 20-missing || salvaged.Gone != missing || !slices.Equal(salvaged.Damaged, []string{lasting[bucket]}) {
		t.Errorf("of %s one is hidden, and salvaged is %+v", bucket, salvaged)
	}
}

func firstError[T any](all iter.Seq2[T, error]) error {
	for _, err := range all {
		if err != nil {
			return err
		}
	}
	return nil
}

// TestLostArticlesAreNamed: those of which a part is left.
func TestLostArticlesAreNamed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "n.db")
	s, err := Open(path, Options{Terms: noTerms})
	if err == nil {
		err = errors.Join(s.Update(func(tx *Tx) error { return putTwenty(tx, 0) }), s.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	record := seal(recordVersion, textBucket, []byte("a07"), compress(nil, "text 0"))
	hurt := bytes.Clone(record)
	hurt[len(hurt)-1] ^= 1
	rewrite(t, path, record, hurt)
	articles, salvaged := Salvage(path)
	if err := firstError(articles); err != nil {
		t.Fatal(err)
	}
	if salvaged.Articles != 19 || !slices.Equal(salvaged.Lost, []string{"a07"}) || salvaged.Gone != 0 {
		t.Errorf("a text is damaged, and salvaged is %+v", salvaged)
	}
}

// TestWrongReadingIsRefused: a letter of what an article says, which nothing but the
// checksum of its record can tell from the right one.
func TestWrongReadingIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "n.db")
	a := fact.Article{ID: "a", Text: "text"}
	saying := func(topic string) Packed {
		p, err := Pack(a, fact.Reading{ID: "a", Meetings: []fact.Report{{Topics: []string{topic}}}}, Stamp{Digest: DigestOf(a)})
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	right, wrong := saying("QZXJ"), saying("QZXK")
	s, err := Open(path, Options{Terms: noTerms})
	if err == nil {
		err = errors.Join(s.Update(func(tx *Tx) error { tx.PutArticle(right); return nil }), s.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	rewrite(t, path, right.reading, wrong.reading)
	if s, err = Open(path, Options{ReadOnly: true}); err != nil {
		t.Fatal(err)
	}
	err = errors.Join(s.View(func(tx *Tx) error { _, err := tx.Reading("a"); return err }), s.Close())
	if !errors.Is(err, fact.ErrDamaged) {
		t.Errorf("a reading with a wrong letter: %v", err)
	}
}

// TestTextOfThePastIsRefused: what an article was once, its checksum right, under the
// head of what it is now is an article that was never written.
func TestTextOfThePastIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "n.db")
	s, err := Open(path, Options{Terms: noTerms})
	if err == nil {
		err = errors.Join(s.Update(func(tx *Tx) error { return putTwenty(tx, 0) }), s.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	text := func(round int) []byte {
		return seal(recordVersion, textBucket, []byte("a07"), compress(nil, fmt.Sprint("text ", round)))
	}
	rewrite(t, path, text(0), text(9))
	if s, err = Open(path, Options{ReadOnly: true}); err != nil {
		t.Fatal(err)
	}
	err = errors.Join(s.View(func(tx *Tx) error { _, err := tx.Article("a07"); return err }), s.Close())
	if !errors.Is(err, fact.ErrDamaged) {
		t.Errorf("a text of the past under the head of today: %v", err)
	}
	articles, salvaged := Salvage(path)
	if err := firstError(articles); err != nil || !slices.Equal(salvaged.Lost, []string{"a07"}) {
		t.Errorf("a text is of the past, and salvaged is %+v, %v", salvaged, err)
	}
}

// rewrite puts bytes in place of others, wherever those stand in a file.
func rewrite(t *testing.T, path string, old, now []byte) {
	t.Helper()
	image, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	hurt := bytes.ReplaceAll(image, old, now)
	if bytes.Equal(hurt, image) || len(hurt) != len(image) {
		t.Fatalf("%d bytes became %d, and none of them is another", len(image), len(hurt))
	}
	if err := os.WriteFile(path, hurt, 0o644); err != nil {
		t.Fatal(err)
	}
}

// putTwenty puts articles, and keeps what they were before.
func putTwenty(tx *Tx, round int) error {
	for i := range 20 {
		a := fact.Article{ID: fmt.Sprintf("a%02d", i), Title: strings.Repeat("x", 300), Text: fmt.Sprint("text ", round)}
		p, err := Pack(a, fact.Reading{ID: a.ID}, Stamp{Digest: DigestOf(a)})
		if err == nil && round > 0 {
			err = tx.KeepVersion(a.ID)
		}
		if err != nil {
			return err
		}
		tx.PutArticle(p)
	}
	return nil
}

// hideLast makes the last leaf of a bucket claim an entry less.
func hideLast(t *testing.T, path, bucket string) {
	t.Helper()
	image, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	m, err := newestMeta(bytes.NewReader(image))
	if err != nil {
		t.Fatal(err)
	}
	p := &pages{file: bytes.NewReader(image), meta: m}
	last := uint64(0)
	w := &tree{pages: p, seen: map[uint64]bool{}, problem: func(_ uint64, err error) { t.Fatal(err) }}
	w.walk(m.root, 0, nil, nil, func(e element) {
		if string(e.key) == bucket {
			last = binary.LittleEndian.Uint64(e.value)
		}
	})
	for pg, err := p.read(last); err == nil && pg.flags == branchPage; pg, err = p.read(last) {
		e, _ := pg.element(pg.count - 1)
		last = e.child
	}
	if last == 0 {
		t.Fatalf("%s has no page of its own", bucket)
	}
	image[last*uint64(m.pageSize)+10]-- // the count in its head
	if err := os.WriteFile(path, image, 0o644); err != nil {
		t.Fatal(err)
	}
}
