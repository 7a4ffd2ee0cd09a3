package name

import (
	"strings"

	"liqa/extract/arabic"
)

// lone reports a first name alone behind a title. Nobody goes by it in the news,
// so that the next word is a family name unless much speaks against it.
func (s *scan) lone() bool {
	return s.titled && s.words == 1 && !s.listed && !s.bound && !s.nisba && (s.first.is(forename) || (!s.first.family() || s.first.First >= 25) && (s.first.First >= s.first.Last || s.first.Count < 20 || s.first.First >= 25)) && !s.royal()
}

// fillsLone reports whether a word is the family name behind a lone first name:
// also one of the common language where the name ends with it (بطرس حرب،), and
// a rare one that begins like a conjunction (جوناس فالك, هاني وهاب).
func (s *scan) fillsLone(t arabic.Token, w Word) bool {
	if w.stop || latin(t.Norm) || len(t.Norm) < 6 || w.is(office|bound|link) || articled(t) || s.names.joined(t) {
		return false
	}
	if s.names.particled(t.Norm) && !s.likelyFamily(t, w) {
		return false
	}
	if w.Known {
		return !w.ordinary() && (w.Score >= 0 || w.Count < 10 || s.closed(s.to+1))
	}
	return (s.first.Known || s.closed(s.to+1)) && !s.names.derived(t.Norm) && (!s.names.describes(t.Norm) || s.first.is(homograph) || !s.names.people(t.Norm))
}

// closesName reports a word with the article that ends a name behind a title: whatever
// it means elsewhere behind a first name alone (رباب الصدر), no common word behind two
// (هاشم حسن الباش), a listed name too (عبد الله بن ناصر البصيري).
func (s *scan) closesName(t arabic.Token, w Word) bool {
	if !s.titled || !articled(t) || w.stop || w.is(office|bound|link) || s.names.attached(t.Norm) || !s.closed(s.to+1) {
		return false
	}
	if s.lone() {
		return w.Count < 2500
	}
	if s.words < 2 || s.words > 4 || s.nisba {
		return false
	}
	if s.listed {
		return s.ended(s.to+1) && !w.ordinary() && (nisba(t) || !w.family() && s.tokens[s.to-2].Is("بن"))
	}
	if !w.Known {
		return s.words <= 3 && s.ended(s.to+1) && !s.names.ends(t.Norm, endings)
	}
	return !w.ordinary() && s.last.First > 15 && !w.family()
}

// ended reports that nothing more of a phrase stands at token i.
func (s *scan) ended(i int) bool {
	t, w := s.at(i)
	return t.Kind != arabic.Word || w.stop || s.names.conjoined(t, w)
}

// endsName reports a word that nobody knows behind two or three of a name and before
// a mark: محمد قريشي نياس.
func (s *scan) endsName(t arabic.Token, w Word) bool {
	mark, _ := s.at(s.to + 1)
	if !s.titled || s.words < 2 || s.words > 3 || w.Known || mark.Kind == arabic.Word || articled(t) || strings.HasPrefix(t.Norm, "لل") || strings.HasSuffix(t.Norm, "ا") {
		return false
	}
	return len(t.Norm) >= 6 && !past(t.Norm) && !present(t.Norm) && !future(t.Norm) && !strings.HasPrefix(t.Norm, "و") && !s.names.explained(t.Norm)
}

// likelyFamily reports a rare word behind a clear first name, with which the name
// ends, though it looks like a preposition and a common word: لطفي لبيب، خيري بشارة.
func (s *scan) likelyFamily(t arabic.Token, w Word) bool {
	return !w.Known && s.first.given() && s.first.Score >= 0 && s.closed(s.to+1) &&
		!s.names.definiteBehind(t.Norm) && !s.names.ends(t.Norm, pronouns) && !circumstance(t.Norm)
}

// explained reports an unlisted word that is a form of another: with the article behind
// a preposition, with a pronoun, in the accusative, in the plural.
func (n *Names) explained(norm string) bool {
	if stem, ok := strings.CutPrefix(norm, "ل"); ok && n.words.Of(stem).Known {
		return true
	}
	return n.particled(norm) || n.ends(norm, endings) || n.describes(norm)
}

// future reports the shape of a verb in the future: سيطرح.
func future(norm string) bool {
	return len(norm) >= 10 && (strings.HasPrefix(norm, "سي") || strings.HasPrefix(norm, "ست"))
}

// definiteBehind reports a preposition and the article before a known word: بالبيت.
func (n *Names) definiteBehind(norm string) bool {
	for _, prefix := range ontoAl {
		if stem, ok := strings.CutPrefix(norm, prefix); ok && len(stem) >= 6 && (n.words.Of(stem).Known || n.words.Of("ال"+stem).Known) {
			return true
		}
	}
	return false
}

// joined reports و or ف written onto a word that is clearly another: one of the
// common language, or a name.
func (n *Names) joined(t arabic.Token) bool {
	for _, conj := range []string{"و", "ف"} {
		rest, ok := strings.CutPrefix(t.Norm, conj)
		if !ok || len(rest) < 4 {
			continue
		}
		stem := n.spelled(rest, t.Yeh)
		clear := stem.stop || stem.ordinary() || stem.Count >= 50 || conj == "و" && stem.Score >= 1 || definite(rest) || strings.HasPrefix(rest, "عبد")
		return clear || conj == "و" && !stem.Known && (n.attached(rest) || n.derived(rest))
	}
	return false
}

// particled reports a preposition, or the article behind one, written onto a
// word that is known without it; or a pronoun behind one.
func (n *Names) particled(norm string) bool {
	if n.definiteBehind(norm) {
		return true
	}
	for _, prefix := range []string{"ب", "ل", "ك"} {
		if stem, ok := strings.CutPrefix(norm, prefix); ok && len(stem) >= 6 && (n.plain(stem) || n.words.Of(stem).Count >= 50 || n.ends(stem, pronouns)) {
			return true
		}
	}
	return n.ends(norm, pronouns) || circumstance(norm)
}

// people reports a plural or dual of an adjective of origin whose base is known:
// روسيان, but not بالاكريشنيان. Names have no plural: يونسون is none of يونس.
func (n *Names) people(norm string) bool {
	for _, ending := range []string{"يون", "يين", "يان", "ييه", "يات", "ويه", "ون", "ان"} {
		base, ok := strings.CutSuffix(norm, ending)
		if !ok {
			continue
		}
		if w := n.words.Of(base); w.Known && w.Score <= 0 || n.words.Of(base+"ي").Known || n.words.Of(base+"ه").Known || n.words.Of(base+"ا").Known {
			return true
		}
	}
	return false
}
