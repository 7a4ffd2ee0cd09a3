package storage_test

import (
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"liqa/extract/fact"
	"liqa/graph/graphtest"
	"liqa/graph/name"
	"liqa/storage"
)

// words are what the articles of the tests are made of.
var words = strings.Fields("التقى الوزير نظيره في العاصمة وبحث معه عددا من الملفات ذات الاهتمام المشترك في لقاء مطول حضره مسؤولون من البلدين")

// piece is an article of the tests, what it says, and both packed.
type piece struct {
	article fact.Article
	reading fact.Reading
	packed  storage.Packed
}

// pieces are those made so far: the tests of crashes ask for the same ones again and
// again, and to make one costs more than to store it.
var pieces sync.Map // of i and version

func pieceOf(i, version int) piece {
	at := [2]int{i, version}
	if p, known := pieces.Load(at); known {
		return p.(piece)
	}
	a, r := compose(i, version)
	packed, err := storage.Pack(a, r, storage.Stamp{Digest: storage.DigestOf(a), Rules: "1"})
	if err != nil {
		panic(err) // of the tests' own articles
	}
	p := piece{a, r, packed}
	pieces.Store(at, p)
	return p
}

// written returns the i-th article of the tests in one of its versions.
func written(i, version int) fact.Article { return pieceOf(i, version).article }

func pack(i, version int) storage.Packed { return pieceOf(i, version).packed }

func compose(i, version int) (fact.Article, fact.Reading) {
	r := rand.New(rand.NewPCG(uint64(i), uint64(version)))
	var text strings.Builder
	for range 20 + r.IntN(200) {
		text.WriteString(words[r.IntN(len(words))] + " ")
	}
	a := fact.Article{ID: fmt.Sprintf("a%05d", i), Outlet: "o", Title: fmt.Sprintf("v%d", version), Text: text.String()}
	first, _, _ := strings.Cut(a.Text, " ")
	quote := fact.Quote{In: "text", End: len(first), Text: first}
	return a, fact.Reading{ID: a.ID, Meetings: []fact.Report{{Kind: fact.Call, Evidence: []fact.Quote{quote}}}}
}

// fill writes a world in many transactions that replace and delete, so that the
// file has free pages full of what was once so.
func fill(t testing.TB, s *storage.Store, articles, actors, meetings int) {
	t.Helper()
	people, events := graphtest.Generate(1, actors, meetings)
	for round := range 3 {
		for from := 0; from < articles; from += 1 + articles/7 {
			update(t, s, func(tx *storage.Tx) {
				for i := from; i < min(from+1+articles/7, articles); i++ {
					if i%3 == 0 && round > 0 {
						if err := tx.KeepVersion(fmt.Sprintf("a%05d", i)); err != nil {
							t.Fatal(err)
						}
					}
					tx.PutArticle(pack(i, round))
				}
			})
		}
		for i, m := range events {
			m.Sources, m.Topics = round+1, append([]string{fmt.Sprint(round)}, m.Topics...)
			events[i] = m
		}
		update(t, s, func(tx *storage.Tx) {
			for _, a := range people {
				a.Role = fmt.Sprintf("وزير %d", round)
				tx.PutActor(a)
			}
		})
		update(t, s, func(tx *storage.Tx) {
			for _, m := range events {
				tx.PutMeeting(m)
			}
		})
	}
	update(t, s, func(tx *storage.Tx) { tx.DeleteArticle("a00001") })
}

// makeWorld writes a database file and returns its bytes.
func makeWorld(t testing.TB, articles, actors, meetings int) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "world.db")
	s, err := storage.Open(path, storage.Options{Terms: name.Terms})
	if err != nil {
		t.Fatal(err)
	}
	fill(t, s, articles, actors, meetings)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	image, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return image
}

// question is something to ask a database, and its answer in bytes.
type question struct {
	name string
	ask  func(*storage.Tx, io.Writer) error
}

// questions ask for everything, by every way there is, and for what is not there.
func questions(actors []string, articles []string) []question {
	all := []question{
		{"actors", func(tx *storage.Tx, w io.Writer) error { return dump(w, tx.Actors()) }},
		{"meetings", func(tx *storage.Tx, w io.Writer) error { return dump(w, tx.Meetings("", "")) }},
		{"meetings of a year", func(tx *storage.Tx, w io.Writer) error { return dump(w, tx.Meetings("2016-01-01", "2016-12-31")) }},
		{"ties", func(tx *storage.Tx, w io.Writer) error { return dump(w, tx.AllTies()) }},
		{"article ids", func(tx *storage.Tx, w io.Writer) error { return dump(w, tx.ArticleIDs()) }},
	}
	for i, id := range actors {
		all = append(all, ofActor(id)...)
		all = append(all, ofTwo(id, actors[(i+1)%len(actors)])...)
	}
	for _, id := range articles {
		all = append(all, question{"article " + id, func(tx *storage.Tx, w io.Writer) error {
			a, err := tx.Article(id)
			return answer(w, a, err)
		}}, question{"reading " + id, func(tx *storage.Tx, w io.Writer) error {
			r, err := tx.Reading(id)
			return answer(w, r, err)
		}}, question{"versions of " + id, func(tx *storage.Tx, w io.Writer) error { return dump(w, tx.Versions(id)) }})
	}
	return all
}

func ofActor(id string) []question {
	return []question{
		{"actor " + id, func(tx *storage.Tx, w io.Writer) error {
			a, err := tx.Actor(id)
			return answer(w, a, err)
		}},
		{"meetings of " + id, func(tx *storage.Tx, w io.Writer) error { return dump(w, tx.MeetingsOf([]string{id}, "", "")) }},
		{"ties of " + id, func(tx *storage.Tx, w io.Writer) error { return dump(w, tx.Ties(id)) }},
		{"meeting " + id, func(tx *storage.Tx, w io.Writer) error {
			m, err := tx.Meeting("m" + id[len(id)-5:])
			return answer(w, m, err)
		}},
		{"terms of " + id, func(tx *storage.Tx, w io.Writer) error {
			a, err := tx.Actor(id)
			if err != nil {
				return answer(w, a, err)
			}
			return dump(w, tx.Terms(name.Terms(a)[0]))
		}},
	}
}

func ofTwo(a, b string) []question {
	return []question{
		{"meetings of " + a + " with " + b, func(tx *storage.Tx, w io.Writer) error { return dump(w, tx.MeetingsOf([]string{a, b}, "", "")) }},
		{"meetings between " + a + " and " + b, func(tx *storage.Tx, w io.Writer) error { return dump(w, tx.Between(a, b)) }},
		{"tie of " + a + " and " + b, func(tx *storage.Tx, w io.Writer) error {
			t, err := tx.Tie(a, b)
			return answer(w, t, err)
		}},
	}
}

func dump[T any](w io.Writer, all iter.Seq2[T, error]) error {
	for x, err := range all {
		if err := answer(w, x, err); err != nil {
			return err
		}
	}
	return nil
}

func answer(w io.Writer, x any, err error) error {
	if err != nil {
		return err
	}
	return json.NewEncoder(w).Encode(x)
}
