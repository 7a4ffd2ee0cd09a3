package lexicon

import (
	"slices"
	"strings"

	"liqa/extract/arabic"
)

// Word is what the tables say of a word, wherever it stands.
type Word struct {
	alone   []Hit    // the entries of this word alone
	owned   bool     // among them is one with the pronoun ه
	longer  []opener // those of more words that it may begin
	classes Classes  // of all
	sets    memberships
	joined  memberships // of what stands behind its و
}

// opener is the entries of more words that a word may begin, by their second,
// and how it is then read.
type opener struct {
	*bucket
	bits uint64 // the bucket's
	form arabic.Form
}

// Word looks up a word, given in normal form, and what remains of it behind
// particles; the plainest reading first.
func (l *Lexicon) Word(norm string) (w Word) {
	w.sets = l.sets.Of(norm)
	if rest, ok := strings.CutPrefix(norm, "و"); ok {
		w.joined = l.sets.Of(rest)
	}
	for form := range arabic.Forms(norm) {
		b := l.byFirst.Of(form.Stem)
		if b == nil {
			continue
		}
		w.classes |= b.classes
		for _, e := range b.alone {
			if e.follows(form) {
				w.alone = append(w.alone, Hit{Entry: e, Len: 1, Form: form})
				w.owned = w.owned || e.Pronoun == "ه"
			}
		}
		if len(b.next) > 0 {
			w.longer = append(w.longer, opener{b, b.bits, form})
		}
	}
	return w
}

// Silent reports that the tables say nothing of the word.
func (w *Word) Silent() bool {
	return len(w.alone) == 0 && len(w.longer) == 0 && w.sets == 0 && w.joined == 0
}

// May reports whether Match can list an entry of the class.
func (w *Word) May(c Class) bool { return w.classes.Has(c) }

// MayAny reports whether Match can list an entry of one of the classes.
func (w *Word) MayAny(c Classes) bool { return w.classes&c != 0 }

// follows reports whether the entry's first word may carry the particles.
func (e *Entry) follows(form arabic.Form) bool {
	return e.ID != "zara" || e.Pronoun == "" || form.Conj != "و"
}

// Match lists the entries that start at token i, longest first; for one length
// those found without cutting a clitic off come first.
func (l *Lexicon) Match(tokens []arabic.Token, i int) []Hit {
	if tokens[i].Kind != arabic.Word {
		return nil
	}
	w := l.Word(tokens[i].Norm)
	return w.Match(tokens, i)
}

// Match is the Lexicon's for one who has looked up token i. Nobody may change
// the hits: they may be those of all tokens of this word.
func (w *Word) Match(tokens []arabic.Token, i int) []Hit {
	alone := w.alone
	if w.owned && tokens[i].Marbuta {
		alone = slices.DeleteFunc(slices.Clone(alone), func(h Hit) bool { return h.possessed(tokens[i]) })
	}
	hits := w.phrases(tokens, i)
	if len(hits) == 0 {
		return alone
	}
	return append(hits, alone...)
}

// possessed reports an entry with the pronoun ه where the token ends in a ta
// marbuta: وزارة is no وزاره.
func (e *Entry) possessed(t arabic.Token) bool { return t.Marbuta && e.Pronoun == "ه" }

// phrases lists the entries of more than one word that start at token i, longest
// first.
func (w *Word) phrases(tokens []arabic.Token, i int) (hits []Hit) {
	if len(w.longer) == 0 {
		return nil
	}
	second := second(tokens, i)
	bit := arabic.Bit(second)
	for k := range w.longer {
		o := &w.longer[k]
		if o.bits&bit == 0 {
			continue
		}
		for _, e := range o.next[second] {
			if n := matches(tokens, i, e.Words); n > 0 && e.follows(o.form) && !e.possessed(tokens[i]) {
				hits = append(hits, Hit{Entry: e, Len: n, Form: o.form})
			}
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return b.Len - a.Len })
	return hits
}

// second is the word behind token i.
func second(tokens []arabic.Token, i int) string {
	if at := pastHyphen(tokens, i+1); at < len(tokens) {
		return tokens[at].Norm
	}
	return ""
}

// pastHyphen is the token at or behind a hyphen between two words of a name.
func pastHyphen(tokens []arabic.Token, at int) int {
	if at < len(tokens) && tokens[at].Norm == "-" && tokens[at].Tight {
		return at + 1
	}
	return at
}

// matches returns the number of tokens that spell the words from token i on; a
// hyphen between two words of a name counts as the space it replaces.
func matches(tokens []arabic.Token, i int, words []string) int {
	at := i + 1
	for _, w := range words[1:] {
		at = pastHyphen(tokens, at)
		if at >= len(tokens) || tokens[at].Norm != w {
			return 0
		}
		at++
	}
	return at - i
}
