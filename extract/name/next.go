package name

import (
	"strings"

	"liqa/extract/arabic"
)

// next takes one more word of the name, with the particles before it.
func (s *scan) next() bool {
	t, w := s.at(s.to)
	switch {
	case t.Kind == arabic.Punct:
		return s.nextHyphen(t) || s.nextNickname(t)
	case t.Kind != arabic.Word || s.otherHashtag() || s.pairedInHashtag(t):
		return false
	case s.syllable(t):
		s.take(s.to+1, w)
		return true
	case s.nextInitial(t):
		return true
	case w.is(link):
		return s.nextLink(t)
	case w.is(bound) && s.nextBound():
		return true
	case w.is(tail):
		s.take(s.to+1, w)
		return true
	case w.is(ordinal):
		return s.nextOrdinal(w)
	case w.is(rank):
		return s.nextRank(w)
	case s.compound(s.to):
		s.take(s.to+2, w)
		return true
	case w.is(foreign) && w.Score < 2:
		return s.nextForeign()
	}
	if !s.continues(t, w) {
		return false
	}
	s.take(s.to+1, w)
	return true
}

// continues is the heart: whether a plain word goes on with the name. What is
// asked of it grows with what the name already has.
func (s *scan) continues(t arabic.Token, w Word) bool {
	switch {
	case (s.lone() || s.scarce() && !s.listed && !w.Known && s.closed(s.to+1)) && s.fillsLone(t, w), s.closesName(t, w), s.endsName(t, w):
		return true
	case w.is(homograph) && w.stop:
		return s.titled && s.words == 1 && s.names.look(s.tokens[s.from]).is(homograph) && s.nameish(s.pastHyphen(s.to+1))
	case s.foreignWaw(t, w):
		return true
	case w.stop, latin(t.Norm), s.names.conjoined(t, w):
		return false
	case s.words >= 2 && w.Count < 10 && strings.HasPrefix(t.Norm, "و"), s.words >= 3 && !w.Known && strings.HasPrefix(t.Norm, "ل"):
		return false // a rare word: the conjunction or preposition is likelier
	case w.Score < 0 && s.words >= 2 && future(t.Norm), w.Score <= 0 && (s.words >= 2 && present(t.Norm) || s.bare() && w.listed() && !articled(t)):
		return false // ترامب يهاجم, ترامب شكر
	case s.words == 1 && s.royal() && w.listed() && w.Score < -1 && !articled(t) && !s.houseAt(s.to+1):
		return false // بدأ الأمير وليام جولته: a first name is enough
	case w.is(office):
		return !s.listed && s.nameish(s.to+1)
	case s.titled && s.words == 1 && !w.listed() && s.names.likened(t.Norm) && s.closed(s.to+1):
		return true
	case s.wantsFamily():
		return s.fillsFamily(t, w)
	case w.listed() && int(w.Score) >= s.asked(w):
		return true
	case s.bound && s.words >= 2 && nisba(t) && w.listed() && !w.ordinary():
		return true // مشعل بن فهم السلمي
	case w.listed() && !w.ordinary(), s.names.attached(t.Norm), s.complete():
		return false
	case articled(t):
		lone := s.words == 1 && s.first.likely() && (!w.ordinary() || s.titled && w.Count < 700)
		return (s.bound || lone || nisba(t)) && (!w.ordinary() || s.closed(s.to+1))
	case w.ordinary():
		return (s.bound && s.words <= 2 || s.words == 1 && s.titled && s.first.First >= 15 && !s.royal() && !past(t.Norm)) && s.closed(s.to+1) && !s.names.definiteBehind(t.Norm) && !s.names.phrase(t, w)
	}
	return s.mayBeName(t) && !strings.HasPrefix(t.Norm, "و") && (s.words < 3 || s.closed(s.to+1)) && (s.words < 2 && !s.first.Known || !past(t.Norm))
}

// foreignWaw reports a rare family name whose first letter looks like the
// conjunction: مارغو والستروم.
func (s *scan) foreignWaw(t arabic.Token, w Word) bool {
	rest, ok := strings.CutPrefix(t.Norm, "وال")
	if !ok || w.Known || !s.titled || s.words != 1 || s.first.Known && !s.first.given() || len(rest) < 8 || nisba(arabic.Token{Norm: "ال" + rest, Yeh: t.Yeh}) {
		return false
	}
	return !s.names.words.Of("ال"+rest).Known && !s.names.words.Of(rest).Known && !strings.HasSuffix(rest, "ه") && !strings.HasSuffix(rest, "ات")
}

// past reports the shape of a feminine past tense, which a name does not have
// behind one that is known, or two of its words: تركزت.
func past(norm string) bool { return len(norm) <= 10 && strings.HasSuffix(norm, "ت") }

// present reports the shape of a verb in the present: يفجر. Names that begin so
// are known well.
func present(norm string) bool { return strings.HasPrefix(norm, "ي") && len(norm) <= 10 }

// complete reports a name that ends in a family name, behind which a rare word
// is no part of it.
func (s *scan) complete() bool {
	if s.words == 1 {
		return s.bare() && !s.scarce()
	}
	return s.listed || s.words >= 4 || s.words >= 2 && (s.nisba || s.last.Last >= 80 && s.last.First <= 15 && s.last.Count > 0)
}

// scarce reports a word seen so seldom in the news that its place in names says
// nothing: where a name is expected, it may begin one with another rare word.
func (s *scan) scarce() bool { return s.titled && s.words == 1 && s.first.Count < 40 }

// bare reports a family name that stands alone.
func (s *scan) bare() bool {
	return s.words == 1 && s.first.family() && s.first.First <= 14 && !(s.titled && s.first.is(forename)) || s.words == 1 && !s.first.Known && s.nisba
}

// asked is the least score of a word that still belongs; family names may be
// weaker.
func (s *scan) asked(w Word) int {
	asked := -3
	switch {
	case s.listed && w.family() && w.First <= 14:
		return 10 // دونالد ترامب بومبيو: two persons
	case s.listed:
		return 3
	case s.bare() && (w.First <= 14 || s.first.First <= 5 && w.given()):
		return 10 // a family name, and another or a first name: two persons
	case s.words > 2:
		asked = -1
	}
	if (w.Last >= 80 || s.titled && s.words == 1 && s.first.Known) && !s.complete() {
		asked -= 2
	}
	return asked
}

// wantsFamily reports first names alone, as is nobody's in the news but kings'.
func (s *scan) wantsFamily() bool {
	if s.listed || s.words > 2 && !s.titled || s.words > 3 || !s.first.given() || s.words >= 2 && (!s.last.given() || s.bound) {
		return false
	}
	return !s.royal()
}

// houseAt reports the name of a house at token i: سالم صباح السالم.
func (s *scan) houseAt(i int) bool {
	t, _ := s.at(i)
	return articled(t) && s.nameish(i)
}

// royal reports a style before the name whose bearers go by one name.
func (s *scan) royal() bool {
	return s.from > 0 && s.names.look(s.tokens[s.from-1]).is(royal)
}

// fillsFamily reports whether the word may be the family name of a first name
// that stands alone: nearly all may, as families are named by common words.
func (s *scan) fillsFamily(t arabic.Token, w Word) bool {
	switch {
	case w.Known && !w.ordinary():
		return s.titled || w.Score >= -3
	case w.Known:
		return s.titled && !s.names.phrase(t, w) && (nisba(t) || (s.words == 1 || articled(t)) && (s.closed(s.to+1) || w.Count < 700 && s.nameish(s.to+1)))
	}
	if articled(t) && (s.titled || s.closed(s.to+1)) && !s.names.attached(t.Norm) {
		return true
	}
	return s.mayBeName(t) || s.titled && !articled(t) && s.closed(s.to+1) && !s.names.attached(t.Norm)
}

// likened reports a rare word that only looks like ك and another: كاردن is no
// كـأردن behind a first name.
func (n *Names) likened(norm string) bool {
	stem, ok := strings.CutPrefix(norm, "ك")
	return ok && n.words.Of(stem).Count < 100
}

// closed reports that the token cannot go on with a name.
func (s *scan) closed(i int) bool {
	t, w := s.at(i)
	return t.Kind != arabic.Word || w.stop || w.Score < 0 && w.Count >= 1000 || strings.HasPrefix(t.Norm, "لل") || s.names.conjoined(t, w) || s.names.attached(t.Norm) && (!w.Known || w.ordinary())
}

// pastHyphen is i, or the token behind a hyphen at i.
func (s *scan) pastHyphen(i int) int {
	if t, _ := s.at(i); t.Is("-", "‐", "–") && t.Tight {
		return i + 1
	}
	return i
}

// nameish reports that the token is likely a name word.
func (s *scan) nameish(i int) bool {
	t, w := s.at(i)
	switch {
	case t.Kind != arabic.Word || s.names.conjoined(t, w):
		return false
	case w.is(homograph):
		return s.titled
	case w.is(bound), w.is(link):
		return true
	case w.stop:
		return false
	case w.Known:
		return !w.ordinary()
	}
	return s.mayBeName(t)
}

// rare reports a word that no table lists, without the article and particles.
func (s *scan) rare(i int) bool {
	t, w := s.at(i)
	return t.Kind == arabic.Word && !w.Known && !w.stop && len(t.Norm) >= 6 && !articled(t) && !s.names.attached(t.Norm)
}

// mayBeName judges a word that the tables do not list: a rare word, which is a
// name unless its parts are common ones.
func (s *scan) mayBeName(t arabic.Token) bool {
	if len(t.Norm) < 4 || t.Norm[0] < 0x80 || s.names.attached(t.Norm) || s.names.describes(t.Norm) {
		return false
	}
	return nisba(t) || !articled(t) && !s.names.derived(t.Norm)
}

// otherHashtag reports that a new hashtag starts where one has just ended.
func (s *scan) otherHashtag() bool {
	before, t := s.tokens[s.to-1], s.tokens[s.to]
	return before.Hash && t.Hash && t.Start-before.End != 1
}

// pairedInHashtag reports two persons in one hashtag, each by the family name:
// #قمة_ترامب_كيم.
func (s *scan) pairedInHashtag(t arabic.Token) bool {
	return t.Hash && s.tokens[s.to-1].Hash && s.bare()
}

// syllable reports the last syllable of a Korean name that is a particle
// elsewhere, as what closes a phrase no particle does: مع مون جيه إن، ثم.
func (s *scan) syllable(t arabic.Token) bool {
	after, _ := s.at(s.to + 1)
	return t.Is("ان") && s.words == 2 && len(s.tokens[s.to-1].Norm) <= 6 && (after.Kind != arabic.Word && after.Is("،", ".", ")", ""))
}
