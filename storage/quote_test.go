package storage_test

import (
	"reflect"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/storage"
)

// quoting is an article and a reading of it that quotes its title and its text.
func quoting() (fact.Article, fact.Reading) {
	a := fact.Article{ID: "a00001", Outlet: "صحيفة", Title: "لقاء في عمان", Published: "2020-05-02", Text: "التقى الوزير نظيره في عمان"}
	return a, fact.Reading{
		ID: a.ID, Outlet: "=", Title: a.Title, Published: "2020-05-01", PublishedFrom: "==x",
		Meetings: []fact.Report{{Kind: fact.Call, Evidence: []fact.Quote{
			{In: "title", End: 8, Text: a.Title[:8]}, {In: "text", Start: 11, End: len(a.Text), Text: a.Text[11:]}}}, {}},
	}
}

// TestReadingsComeBackWhole: what a reading repeats of its article is not stored
// twice, and is there all the same.
func TestReadingsComeBackWhole(t *testing.T) {
	s := openTemp(t)
	a, want := quoting()
	p, err := storage.Pack(a, want, storage.Stamp{Digest: storage.DigestOf(a), Rules: "1"})
	if err != nil {
		t.Fatal(err)
	}
	update(t, s, func(tx *storage.Tx) { tx.PutArticle(p) })
	got, err := view(t, s).Reading(a.ID)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("the reading comes back as\n%+v, %v\nwant\n%+v", got, err, want)
	}
}

// TestWrongQuotesAreRefused: nothing is stored that quotes what is not there.
func TestWrongQuotesAreRefused(t *testing.T) {
	for _, q := range []fact.Quote{
		{In: "text", End: 4, Text: "لا"}, {In: "title", Start: 20, End: 40, Text: "لقاء في عمان"},
		{In: "text", Start: -1, End: 1}, {In: "text", Start: 4, End: 2}, {In: "text", End: 4},
	} {
		a, r := quoting()
		r.Meetings[0].Evidence = []fact.Quote{q}
		if _, err := storage.Pack(a, r, storage.Stamp{Digest: storage.DigestOf(a)}); err == nil || !strings.Contains(err.Error(), "does not stand there") {
			t.Errorf("%+v is stored: %v", q, err)
		}
	}
}

// TestMeetingsQuoteTheirArticles: a meeting put without the words of its quotes has
// them when it is read.
func TestMeetingsQuoteTheirArticles(t *testing.T) {
	s := openTemp(t)
	a, r := quoting()
	p, err := storage.Pack(a, r, storage.Stamp{Digest: storage.DigestOf(a), Rules: "1"})
	if err != nil {
		t.Fatal(err)
	}
	update(t, s, func(tx *storage.Tx) { tx.PutArticle(p) })
	account := fact.Account{Article: a.ID, Evidence: []fact.Quote{{In: "title", End: 8}, {In: "text", Start: 11, End: len(a.Text)}, {In: "text", End: 3, Text: "own"}}}
	update(t, s, func(tx *storage.Tx) { tx.PutMeeting(fact.Meeting{ID: "m1", Reports: []fact.Account{account}}) })
	m, err := view(t, s).Meeting("m1")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{a.Title[:8], a.Text[11:], "own"} {
		if got := m.Reports[0].Evidence[i].Text; got != want {
			t.Errorf("quote %d reads %q, want %q", i, got, want)
		}
	}
	if account.Evidence[0].Text != "" {
		t.Error("the caller's own list was written to")
	}
	account.Article = "none"
	err = s.Update(func(tx *storage.Tx) error {
		tx.PutMeeting(fact.Meeting{ID: "m2", Reports: []fact.Account{account}})
		return nil
	})
	if err == nil {
		t.Error("a meeting is stored whose article is not there")
	}
}
