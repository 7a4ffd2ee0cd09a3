package storage

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"liqa/extract/fact"
)

// queueTies counts the touched pairs anew from their rows.
func (tx *Tx) queueTies(pairs map[[2]string]bool) error {
	for _, p := range slices.SortedFunc(maps.Keys(pairs), comparePairs) {
		t, err := tx.countTie(p[0], p[1])
		if err != nil {
			return err
		}
		for _, side := range [][2]string{p, {p[1], p[0]}} {
			if t.Meetings == 0 {
				tx.remove(tieBucket, join(side[:]...))
				continue
			}
			value, err := json.Marshal(tieRecord{t.Meetings, t.Held, t.First, t.Last})
			if err != nil {
				return err
			}
			tx.put(tieBucket, join(side[:]...), value)
		}
	}
	return nil
}

func comparePairs(a, b [2]string) int { return slices.Compare(a[:], b[:]) }

func (tx *Tx) countTie(a, b string) (fact.Tie, error) {
	t := fact.Tie{A: a, B: b}
	for r, err := range tx.scan(pairBucket, join(a, b, ""), "") {
		if err != nil {
			return t, err
		}
		status, edtf, _ := strings.Cut(string(r.value()), sep)
		t.Add(fact.Meeting{Status: fact.Status(status), Date: fact.Date{EDTF: edtf}})
	}
	return t, nil
}

// tieRecord is a tie without the actors, who stand in its key.
type tieRecord struct {
	Meetings int    `json:"m"`
	Held     int    `json:"h"`
	First    string `json:"f,omitempty"`
	Last     string `json:"l,omitempty"`
}

func decodeTie(key string, value []byte) (fact.Tie, error) {
	rec, plain := plainTie(value)
	if !plain {
		if err := json.Unmarshal(value, &rec); err != nil {
			return fact.Tie{}, damaged(tieBucket, []byte(key), err.Error())
		}
	}
	a, b, _ := strings.Cut(key, sep)
	return fact.Tie{A: a, B: b, Meetings: rec.Meetings, Held: rec.Held, First: rec.First, Last: rec.Last}, nil
}

// plainTie reads a record in the very form that json.Marshal gives it, which all
// have: a question about everybody reads millions.
func plainTie(value []byte) (t tieRecord, plain bool) {
	rest, plain := strings.CutPrefix(string(value), `{"m":`)
	t.Meetings, rest = number(rest)
	rest, held := strings.CutPrefix(rest, `,"h":`)
	t.Held, rest = number(rest)
	t.First, rest = field(rest, `,"f":"`)
	t.Last, rest = field(rest, `,"l":"`)
	return t, plain && held && rest == "}"
}

// number cuts a whole number off.
func number(s string) (n int, rest string) {
	for len(s) > 0 && s[0] >= '0' && s[0] <= '9' {
		n, s = 10*n+int(s[0]-'0'), s[1:]
	}
	return n, s
}

// field cuts a field of letters and digits off, where there is one.
func field(s, name string) (value, rest string) {
	inside, ok := strings.CutPrefix(s, name)
	end := strings.IndexByte(inside, '"')
	if !ok || end < 0 || strings.IndexByte(inside[:end], '\\') >= 0 {
		return "", s
	}
	return inside[:end], inside[end+1:]
}
