package name

import (
	"strings"

	"liqa/extract/arabic"
)

// start takes the first word of the name, if the token may be one.
func (s *scan) start() bool {
	t, w := s.at(s.from)
	switch {
	case w.is(bound), w.is(link) && s.titled && t.Is("بن", "ابن", "ال"):
		return s.startBound()
	case s.compound(s.from):
		s.take(s.from+2, w)
		return true
	case s.opens(t, w):
		s.take(s.from+1, w)
		return true
	}
	return !s.titled && s.startCut(t, w)
}

// startBound takes a name like أبو مازن or عبد الفتاح.
func (s *scan) startBound() bool {
	if !s.nameable(s.from + 1) {
		return false
	}
	_, w := s.at(s.from + 1)
	s.take(s.from+2, Word{Known: true, Score: max(w.Score, 2), First: 60, Last: 40})
	return true
}

// compound reports a word with الله or الدين behind it, which make one name.
func (s *scan) compound(i int) bool {
	t, w := s.at(i)
	if t.Kind != arabic.Word || w.stop || w.ordinary() && s.words == 0 && !s.titled || articled(t) {
		return false
	}
	_, next := s.at(i + 1)
	return next.is(god) && !s.names.conjoined(t, w)
}

// opens reports whether the token may be the first word of a name.
func (s *scan) opens(t arabic.Token, w Word) bool {
	if next, _ := s.at(s.from + 1); next.Is("بن", "ولد") && (s.titled || !w.stop && !w.ordinary()) && !s.names.attached(t.Norm) {
		return !s.names.conjoined(t, w) // وماهر بن عيسى is ماهر
	}
	switch {
	case w.stop:
		return s.titled && w.is(homograph) && (s.nameish(s.from+1) || t.Is("لي") && s.rare(s.from+1))
	case !s.titled:
		return w.Known && !w.is(link|foreign|tail) && (w.given() && w.Score >= -1 || w.Score >= 2 || w.family())
	case w.ordinary(), w.is(forename) && !w.Known:
		return s.opensThough(t, w)
	case w.Known:
		return w.Score >= -2 || w.given() || !articled(t) && s.nameish(s.from+1)
	}
	return s.opensUnlisted(t, w)
}

// opensThough lets a word of the common language be a first name before a clear
// family name, a listed one before any that may be.
func (s *scan) opensThough(t arabic.Token, w Word) bool {
	family, next := s.at(s.from + 1)
	if w.is(forename) {
		return s.nameish(s.from+1) || articled(family) && !next.stop
	}
	return articled(t) && w.Count < 700 && (next.family() || s.unlistedNisba(s.from+1))
}

func (s *scan) unlistedNisba(i int) bool {
	t, w := s.at(i)
	return !w.Known && !w.stop && nisba(t)
}

// opensUnlisted judges a rare word behind a title: it is a name unless it shows
// a written-on particle, or is a definite word that is no adjective of origin.
func (s *scan) opensUnlisted(t arabic.Token, w Word) bool {
	if len(t.Norm) < 4 || latin(t.Norm) || s.names.conjoined(t, w) {
		return false
	}
	if s.names.attached(t.Norm) && !(s.styled && !strings.HasPrefix(t.Norm, "و") && s.nameish(s.from+1)) {
		return false // السيد لامين ندياي, but الوزير لبحث
	}
	if plural(t.Norm) {
		return false // النواب المنتخبون
	}
	if articled(t) && !nisba(t) {
		_, next := s.at(s.from + 1)
		return s.nameish(s.from+1) && !next.given() // المكلف الاستعلامات مايكل: more of the office
	}
	if s.names.derived(t.Norm) || s.names.describes(t.Norm) {
		return s.nameish(s.from + 1)
	}
	return true
}

// startCut takes a first word with particles written onto it: بلافروف.
func (s *scan) startCut(t arabic.Token, whole Word) bool {
	next, _ := s.at(s.from + 1)
	linked := next.Is("بن", "ولد") // whatever stands before them is a name
	for _, cut := range particles(t.Norm, whole) {
		stem := t.Norm[cut:]
		w := s.names.spelled(stem, t.Yeh)
		if article := "ا" + stem; !w.Known && strings.HasPrefix(t.Norm[cut-2:], "لل") {
			stem, w = article, s.names.spelled(article, t.Yeh) // للمالكي
		}
		if w.stop || !linked && (!w.Known || w.Score < 1) || linked && w.ordinary() || whole.Known && whole.Count*2 > w.Count || len(stem) < 6 {
			continue
		}
		s.cut = cut / 2
		s.take(s.from+1, w)
		return true
	}
	return false
}

// particles lists how many bytes at the front of a word may be particles: one of و
// ف ب ل ك, or one of ب ل ك behind one of و ف. A common word is itself.
func particles(norm string, w Word) []int {
	const conj, prep = "وف", "بلك"
	if w.stop || w.Count >= 1000 || len(norm) < 8 || norm[0] < 0x80 {
		return nil
	}
	switch one, two := norm[:2], norm[2:4]; {
	case strings.Contains(prep, one):
		return cuts[:1]
	case strings.Contains(conj, one) && strings.Contains(prep, two):
		return cuts
	case strings.Contains(conj, one):
		return cuts[:1]
	}
	return nil
}

var cuts = []int{2, 4}
