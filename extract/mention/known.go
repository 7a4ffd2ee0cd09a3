package mention

import (
	"strings"

	"liqa/extract/arabic"
)

// Known are the single words by which an article may call persons it has named
// in full, with the side of the person; empty where it is not told or not one.
type Known struct {
	sides map[string]string
	// endings are the last two letters of the words, a row and a bit. Particles are
	// written onto the front of a word: by its end most others are told apart.
	endings [64]uint64
}

// ends reports whether the word may be one of those known, behind particles.
func (k *Known) ends(word string) bool {
	n := len(word)
	return n >= 4 && k.endings[word[n-3]&63]&(1<<(word[n-1]&63)) != 0
}

// Has reports a word that stands for a person of the article.
func (k *Known) Has(word string) bool {
	if k == nil || !k.ends(word) {
		return false
	}
	_, ok := k.sides[word]
	return ok
}

// Within reports a word that stands for a person of the article, perhaps behind
// particles.
func (k *Known) Within(word string) bool {
	if !k.ends(word) {
		return false
	}
	for f := range arabic.Forms(word) {
		if k.Has(f.Stem) {
			return true
		}
	}
	return false
}

// side is that of the person whom the word stands for.
func (k *Known) side(word string) string {
	if k == nil {
		return ""
	}
	return k.sides[word]
}

// Learn adds the last word of a full name, and for East Asian names the first.
func (k *Known) Learn(name, country string) {
	words := strings.Fields(arabic.Fold(strings.ReplaceAll(name, "-", " ")))
	if len(words) < 2 {
		return
	}
	if last := words[len(words)-1]; len(last) >= 6 && words[len(words)-2] != "عبد" {
		k.add(last, country)
	}
	if len(words) == 3 && len(words[0]) <= 6 && eastAsian[words[0]] || familyFirst[country] && len(words[0]) >= 8 {
		k.add(words[0], country)
	}
}

func (k *Known) add(word, country string) {
	if told := k.side(word); told != "" && country != "" && told != country {
		country = ""
	} else if country == "" {
		country = told
	}
	if k.sides == nil {
		k.sides = map[string]string{}
	}
	k.sides[word] = country
	n := len(word)
	k.endings[word[n-3]&63] |= 1 << (word[n-1] & 63)
}

// familyFirst are the states whose people put the family name first: وانغ يي is وانغ.
var familyFirst = map[string]bool{"CN": true, "TW": true, "HK": true, "KR": true, "KP": true, "VN": true}

// eastAsian are family names that stand first and are used alone.
var eastAsian = map[string]bool{"كيم": true, "مون": true, "شي": true, "بان": true, "لي": true, "ري": true, "لو": true, "بارك": true}
