package name

import (
	"strings"

	"liqa/extract/arabic"
)

// ordinaryScore and below mark a listed word as one of the common language.
const ordinaryScore = -6

func (w Word) ordinary() bool { return w.Known && w.Score <= ordinaryScore }

// listed reports a word whose use in the news is known.
func (w Word) listed() bool { return w.Known && (w.Count > 0 || w.Score > 0) }

// likely reports a word that is at least as often a name as not, roughly.
func (w Word) likely() bool { return w.Known && w.Score >= -1 && !w.stop }

func (w Word) is(k kind) bool { return w.part&k != 0 }

// given reports a first name that seldom stands alone.
func (w Word) given() bool { return w.Score >= -5 && w.Known && w.First >= 55 && w.Last <= 45 }

// family reports a word that closes names.
func (w Word) family() bool { return w.Known && w.Score >= 3 && w.Last >= 60 }

// look is the knowledge of a token.
func (n *Names) look(t arabic.Token) Word {
	if t.Kind != arabic.Word || t.Tanwin {
		return Word{stop: true} // زار الأمير وليام مخيماً: a name is not written so
	}
	w := n.spelled(t.Norm, t.Yeh)
	if t.Hamza && definite(t.Norm) && w.Score < 0 && w.Count < 50 && !w.stop {
		return Word{} // what is known is known of the word with the article
	}
	return w
}

// spelled is the knowledge of a normal form that is written with or without a
// dotted final ya. Writers swap the two: what is unknown in one spelling is
// looked up in the other.
func (n *Names) spelled(norm string, yeh bool) Word {
	if !yeh && strings.HasSuffix(norm, "ي") {
		if w := n.alif.Of(norm); w != (Word{}) {
			return w
		}
		return n.words.Of(norm)
	}
	w := n.words.Of(norm)
	if yeh && w == (Word{}) {
		return n.alif.Of(norm)
	}
	return w
}

// Bars reports a word that no name goes on with: one that is never part of any, or has a
// particle written onto it.
func (n *Names) Bars(t arabic.Token) bool { return n.look(t).stop || n.attached(t.Norm) }

// plain reports a listed word that is no name.
func (n *Names) plain(key string) bool {
	w := n.words.Of(key)
	return w.stop || w.ordinary()
}

var (
	onto     = []string{"و", "ف", "ب", "ل", "ك"}
	ontoAl   = []string{"وال", "بال", "فال", "كال", "لل", "ولل", "وبال"}
	pronouns = []struct{ cut, add string }{{"ه", ""}, {"ها", ""}, {"هم", ""}, {"هما", ""}, {"هن", ""}, {"نا", ""}, {"تنا", "ه"}, {"وه", ""}, {"ته", "ه"}, {"تها", "ه"}, {"تهم", "ه"}, {"تهما", "ه"}, {"ا", ""}}
	endings  = []struct{ cut, add string }{{"ات", ""}, {"ات", "ه"}, {"ون", ""}, {"ين", ""}, {"ان", ""}, {"وا", ""}, {"تا", ""}, {"ت", ""}}
)

// Strange reports a word that can only be a name, as no table and no other word
// explains it; first: it is to begin a name, which a particle would.
func (n *Names) Strange(t arabic.Token, first bool) bool {
	w := n.look(t)
	if w.Known && !w.stop && !w.ordinary() {
		return true
	}
	return !w.Known && !w.stop && len(t.Norm) >= 6 && !definite(t.Norm) && !n.derived(t.Norm) && !n.describes(t.Norm) && !circumstance(t.Norm) && (!first || !n.attached(t.Norm))
}

// attached reports that an unlisted word is a common one with a conjunction,
// preposition, future particle, pronoun or tanwin written onto it.
func (n *Names) attached(norm string) bool {
	if w := n.words.Of(norm); w.Count >= 100 {
		return false // common enough to be itself
	}
	for _, prefix := range ontoAl {
		if strings.HasPrefix(norm, prefix) && len(norm) >= len(prefix)+6 {
			return true
		}
	}
	for _, prefix := range onto {
		if stem, ok := strings.CutPrefix(norm, prefix); ok && len(stem) >= 6 && (n.plain(stem) || n.words.Of(stem).Known && prefix != "و" || n.ends(stem, pronouns)) {
			return true
		}
	}
	if stem, ok := strings.CutPrefix(norm, "س"); ok && len(stem) >= 8 && strings.Contains("يتن", stem[:2]) && n.plain("ي"+stem[2:]) {
		return true
	}
	return circumstance(norm) || !definite(norm) && n.ends(norm, pronouns) // no noun has an article and a pronoun
}

// circumstance reports the shape of a participle in the accusative: مبتسما.
func circumstance(norm string) bool {
	return len(norm) >= 10 && strings.HasPrefix(norm, "م") && strings.HasSuffix(norm, "ا") && !strings.Contains("اوي", norm[2:4])
}

// describes reports an adjective or a verb in the plural: what stands behind an
// unnamed office (مسؤولون باكستانيون). Armenian names end as the duals of
// adjectives do, which are told by the word they are made of: هاكوبيان.
func (n *Names) describes(norm string) bool {
	if len(norm) < 10 {
		return false
	}
	for _, ending := range []string{"يون", "يين", "ييه", "يات", "كيه", "ويه", "ميه"} {
		if strings.HasSuffix(norm, ending) {
			return true
		}
	}
	if strings.HasSuffix(norm, "يان") {
		return n.people(norm)
	}
	return len(norm) >= 12 && strings.Contains("يت", norm[:2]) && (strings.HasSuffix(norm, "ون") || strings.HasSuffix(norm, "ان"))
}

// plural reports the shape of a definite sound plural, which is no first name.
func plural(norm string) bool {
	return definite(norm) && len(norm) >= 14 && (strings.HasSuffix(norm, "ون") || strings.HasSuffix(norm, "ين"))
}

// derived reports that an unlisted word is a plural, an adjective or a verb
// form of a common one.
func (n *Names) derived(norm string) bool {
	stem := strings.TrimPrefix(norm, "ال")
	if stem != norm && n.plain(stem) || n.ends(stem, endings) {
		return true
	}
	if base, ok := strings.CutSuffix(strings.TrimSuffix(stem, "ه"), "ي"); ok && len(base) >= 8 && n.plain(base) {
		return true // an adjective of origin or quality
	}
	for _, prefix := range []string{"ي", "ت", "ن"} {
		if verb, ok := strings.CutPrefix(norm, prefix); ok && len(verb) >= 6 && n.plain(verb) {
			return true
		}
	}
	return false
}

func (n *Names) ends(word string, suffixes []struct{ cut, add string }) bool {
	for _, s := range suffixes {
		if base, ok := strings.CutSuffix(word, s.cut); ok && len(base) >= 6 && n.plain(base+s.add) {
			return true
		}
	}
	return false
}

// conjoined reports و or ف written onto what is another word or name.
func (n *Names) conjoined(t arabic.Token, w Word) bool {
	norm := t.Norm
	if w.Known && w.Score > ordinaryScore && (w.Count == 0 || w.Count >= 10 || w.Score >= 8) {
		rest, ok := strings.CutPrefix(norm, "و")
		stem := n.spelled(rest, t.Yeh)
		return ok && stem.Known && (stem.Count > w.Count && stem.Score > w.Score || stem.stop && w.Score < 0) // سلمان وولي
	}
	for _, conj := range []string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(norm, conj); ok && len(rest) >= 4 {
			stem := n.spelled(rest, t.Yeh)
			if stem.Known || stem.stop || strings.HasPrefix(rest, "ال") || strings.HasPrefix(rest, "عبد") || n.attached(rest) || n.derived(rest) {
				return true
			}
		}
	}
	return false
}

// phrase reports a common word with a preposition written onto it: بشكل. Rare ones may
// be names all the same: بالحاج، لمجرد.
func (n *Names) phrase(t arabic.Token, w Word) bool {
	return w.Count >= 300 && n.particled(t.Norm)
}

// latin reports a word that ends in a Latin letter, with or without an Arabic
// particle before it.
func latin(norm string) bool { return norm[len(norm)-1] < 0x80 }

// definite reports a word with the article.
func definite(norm string) bool { return strings.HasPrefix(norm, "ال") && len(norm) > 8 }

// articled reports a word with the article; ألبير has none.
func articled(t arabic.Token) bool { return !t.Hamza && definite(t.Norm) }

// nisba reports the shape of an adjective of origin, the commonest of Arabic
// family names: الغامدي, السوداني.
func nisba(t arabic.Token) bool { return articled(t) && t.Yeh }
