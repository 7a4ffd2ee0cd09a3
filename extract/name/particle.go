package name

import "liqa/extract/arabic"

// nextLink goes on through بن, ابن, آل, ولد: whatever they are followed by is a
// name, also a word that is none elsewhere (عبد الرحمن بن مساعد).
func (s *scan) nextLink(t arabic.Token) bool {
	i := s.to + 1
	next, w := s.at(i)
	if next.Kind != arabic.Word || len(next.Norm) < 4 || w.stop && !t.Is("بن", "ال") && !w.is(rank) {
		return false
	}
	if w.is(bound) && s.nameable(i+1) {
		i++
	}
	s.takeBound(i)
	s.bound = s.bound && !t.Is("ال")
	return true
}

// nextBound goes on through عبد, أبو … and the word they bind.
func (s *scan) nextBound() bool {
	if !s.nameable(s.to + 1) {
		return false
	}
	s.takeBound(s.to + 1)
	return true
}

// takeBound takes the word at i, with الله behind it, and notes that it leaves
// room for a family name.
func (s *scan) takeBound(i int) {
	_, w := s.at(i)
	if s.compound(i) {
		i++
	}
	s.take(i+1, Word{Known: true, Score: max(w.Score, 2), First: w.First, Last: 50})
	s.bound = true
}

// nextForeign goes on through particles like دي and فون to a word that may be
// a foreign name.
func (s *scan) nextForeign() bool {
	i, sure := s.to+1, false
	if _, w := s.at(i); w.is(foreign) {
		i, sure = i+1, true // فون دير, دي لا
	}
	t, w := s.at(i)
	if t.Kind != arabic.Word || w.stop || w.ordinary() && !sure || articled(t) || !w.Known && !s.mayBeName(t) {
		return false
	}
	s.take(i+1, w)
	return true
}

// nextInitial goes on through a single letter, with or without its full stop.
func (s *scan) nextInitial(t arabic.Token) bool {
	if len(t.Norm) != 2 {
		return false
	}
	i := s.to + 1
	if dot, _ := s.at(i); dot.Is(".") {
		i++
	} else if t.Is("و", "ب", "ل", "ك", "ف") {
		return false
	}
	next, w := s.at(i)
	if next.Kind != arabic.Word || w.stop || w.ordinary() {
		return false
	}
	s.take(i+1, w)
	return true
}

// nextOrdinal takes the number of a ruler: only behind a first name.
func (s *scan) nextOrdinal(w Word) bool {
	if s.words > 1 && !s.last.is(ordinal) || s.first.family() && !s.first.given() {
		return false
	}
	s.take(s.to+1, w)
	return true
}

// nextRank takes a style as a family name when no other name follows it, and no name
// of persons.tsv is complete: الملك محمد السادس الأمير سالم.
func (s *scan) nextRank(w Word) bool {
	if s.words > 2 || s.listed {
		return false
	}
	next, after := s.at(s.to + 1)
	if next.Kind == arabic.Word && !after.stop && (after.is(bound) || after.given() || !after.Known) {
		return false
	}
	s.take(s.to+1, w)
	return true
}

// nextHyphen goes on through a hyphen without spaces: بان كي-مون, and مون جي-إن, whose
// last syllable is a particle elsewhere.
func (s *scan) nextHyphen(t arabic.Token) bool {
	next, w := s.at(s.to + 1)
	if !t.Is("-", "‐", "–") || !t.Tight || !next.Tight || next.Kind != arabic.Word || s.paired(w) {
		return false
	}
	if syllable := s.words > 1 && len(next.Norm) <= 6; (w.stop || w.ordinary()) && !syllable {
		return false
	}
	s.take(s.to+2, w)
	return true
}

// paired reports that a hyphen joins two persons, each by the family name: قمة
// ترامب-ماكرون, لقاء كيم-ترامب.
func (s *scan) paired(next Word) bool {
	return s.bare() || s.words == 1 && next.family() && next.First <= 14
}

// nextNickname goes on through a nickname in quotes or brackets, when the name
// continues behind it.
func (s *scan) nextNickname(t arabic.Token) bool {
	if !t.Is("\"", "«", "“", "'", "(") {
		return false
	}
	for i := s.to + 1; i <= s.to+4 && i < len(s.tokens); i++ {
		if s.tokens[i].Kind != arabic.Punct {
			if s.names.conjoined(s.tokens[i], s.names.look(s.tokens[i])) {
				return false // "سامي بدر" والوزير "علي نجم" are two
			}
			continue
		}
		next, w := s.at(i + 1)
		if !s.tokens[i].Is("\"", "»", "”", "'", ")") || next.Kind != arabic.Word || w.stop || !(w.Known && w.Score >= 0 && w.Last >= 50) && !nisba(next) {
			return false
		}
		s.take(i+2, w)
		return true
	}
	return false
}
