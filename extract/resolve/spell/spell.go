// Package spell compares spellings of persons' names in Arabic letters: which
// vary one name, and which are two.
package spell

import (
	"strings"

	"liqa/extract/arabic"
)

// Part is a word of a name: its letters in normal form, without the article.
type Part struct {
	Letters string
	Son     bool // بن or its like stands before it
	Article bool // it was written with ال, or آل
	House   bool // it was written with آل
	Bound   bool // عبد or أبو stands before it, الدين or الله behind it
	Given   bool // known to open names
	Family  bool // known to close names and hardly ever to open them
}

// Parts cuts a name into its parts. عبد and أبو are one part with what follows, الدين
// and الله with what stands before, however written; a word that only links is no part.
func Parts(name string) []Part {
	var out []Part
	var son, house bool
	bound := ""
	for _, w := range strings.FieldsFunc(arabic.Fold(name), func(r rune) bool { return r == ' ' || r == '-' }) {
		switch {
		case links[w] && len(out) > 0:
			son = true
			continue
		case w == "ال":
			house = true
			continue
		case binds[w] != "":
			bound = binds[w]
			continue
		case closes[w] != "" && bound == "" && len(out) > 0:
			out[len(out)-1].Letters += closes[w]
			out[len(out)-1].Bound = true
			continue
		}
		p := Part{Son: son, House: house}
		if bound != "" {
			p.Letters, p.Bound = bound+strings.TrimPrefix(w, "ال"), true
		} else {
			p.Letters, p.Article = bare(w, house)
			p.Letters, p.Bound = apart(p.Letters)
		}
		out = append(out, p)
		son, house, bound = false, false, ""
	}
	return out
}

var links = map[string]bool{"بن": true, "ابن": true, "بنت": true, "ولد": true, "ولت": true}

// binds are the words that make one name with the next, by one of their forms.
var binds = map[string]string{"عبد": "عبد", "ابو": "بو", "ابا": "بو", "ابي": "بو", "بو": "بو", "ام": "ام"}

// closes are the words that make one name with the one before, as they end it.
var closes = map[string]string{"الدين": "دين", "الله": "له"}

// opens are the beginnings of words that are two, and how the two are one name.
var opens = [][2]string{{"عبدال", "عبد"}, {"ابوال", "بو"}, {"بوال", "بو"}, {"ابو", "بو"}}

// apart is a word as if the two that it may be were written apart: نورالدين is نور
// الدين, أبوصعب is أبو صعب.
func apart(w string) (letters string, two bool) {
	for _, o := range opens {
		if rest, ok := strings.CutPrefix(w, o[0]); ok && len([]rune(rest)) > 1 {
			return o[1] + rest, true
		}
	}
	for end, letters := range closes {
		if rest, ok := strings.CutSuffix(w, end); ok && len([]rune(rest)) > 1 {
			return rest + letters, true
		}
	}
	return w, false
}

// bare takes the article off a word that is long enough to be one without it.
func bare(w string, article bool) (string, bool) {
	if rest, ok := strings.CutPrefix(w, "ال"); ok && len([]rune(rest)) >= 3 {
		return rest, true
	}
	return w, article
}

// Skeleton is what two spellings of one part have in common: its consonants,
// those that foreign names are written with in turn counted as one, as تش and ش are.
// The letter a part begins with always counts, but no vowel after it.
func Skeleton(letters string) string { return bones(strings.ReplaceAll(letters, "تش", "ش")) }

func bones(letters string) string {
	var b strings.Builder
	last := rune(0)
	for i, r := range []rune(letters) {
		class, known := classes[r]
		if !known {
			class = r
		}
		if class == vowel && i > 0 || class == last {
			continue
		}
		b.WriteRune(class)
		last = class
	}
	s := b.String()
	if rest, ok := strings.CutSuffix(s, "ه"); ok && len(rest) > 2 {
		return rest
	}
	return s
}

const vowel = 'ا'

// classes are the letters that writers take for one another in names.
var classes = func() map[rune]rune {
	m := map[rune]rune{}
	for _, group := range []string{"اويعءى", "جغكق", "تطث", "دض", "سص", "زظذ", "بپ", "فڤ"} {
		first := []rune(group)[0]
		for _, r := range group {
			m[r] = first
		}
	}
	return m
}()

// Likeness says how near two spellings of a part are.
type Likeness int

// The likenesses.
const (
	Other Likeness = iota
	Like           // the same skeleton, letters that may be taken for one another
	Same
)

// Compare says how near two parts are.
func Compare(a, b Part) Likeness {
	switch {
	case a.Letters == b.Letters, a.Son != b.Son && a.whole() == b.whole():
		return Same
	case Skeleton(a.Letters) == Skeleton(b.Letters) && len([]rune(Skeleton(a.Letters))) > 1:
		return Like
	case a.Article && b.Article && Skeleton("ال"+a.Letters) == Skeleton("ال"+b.Letters):
		return Like // what looked like an article is the name's: ألكسندر, أليكساندر
	}
	return Other
}

// whole is the part with the بن before it, which Moroccans write as one word: بنكيران.
func (p Part) whole() string {
	if p.Son {
		return "بن" + p.Letters
	}
	return p.Letters
}

// Weight is how many consonants tell a part from others.
func (p Part) Weight() int { return len([]rune(bones(p.Letters))) }
