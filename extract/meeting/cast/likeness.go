package cast

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"liqa/extract/arabic"
)

// NameWords are a name's folded words; عبد الله is one word.
func NameWords(name string) []string {
	var out []string
	for _, w := range strings.Fields(strings.ReplaceAll(arabic.Fold(name), "-", " ")) {
		if n := len(out); n > 0 && out[n-1] == "عبد" {
			out[n-1] += w
			continue
		}
		out = append(out, w)
	}
	return out
}

// OneName reports whether two forms can be one person's name: one is the other,
// shortened to its beginning or its end.
func OneName(a, b []string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if !subsequence(b, a) || !oneRank(ordinal(a), ordinal(b)) || fathers(a, b) {
		return false
	}
	if len(b) == 1 {
		return sameWord(a[len(a)-1], b[0]) && (len(a) < 2 || a[len(a)-2] != "بن") || a[0] == b[0] && len(a) <= 3 && !contains(a, "بن")
	}
	return sameWord(b[0], a[0]) || sameWord(b[len(b)-1], a[len(a)-1])
}

// fathers reports that the shorter form names the father of who bears the longer one: خالد
// بن سلمان بن عبدالعزيز is no Salman.
func fathers(long, short []string) bool {
	for i := 1; i < len(long); i++ {
		if sameWord(long[i], short[0]) {
			return !sameWord(long[0], short[0]) && (long[i-1] == "بن" || long[i-1] == "بنت")
		}
	}
	return false
}

// ordinal is the number of a king or pope, or what sets a son apart.
func ordinal(words []string) string {
	for _, w := range words[1:] {
		switch w {
		case "الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "الثامن", "الابن", "الاب":
			return w
		}
	}
	return ""
}

// oneRank reports ordinals that one person's name can carry: a king's number may
// be left out, what sets a son apart from his father may not.
func oneRank(a, b string) bool {
	return a == b || (a == "" || b == "") && a+b != "الابن" && a+b != "الاب"
}

func bareWord(w string) string { return strings.TrimPrefix(w, "ال") }

// sameWord reports two spellings of one word: with or without the article, and of
// a long foreign name with or without its vowels (ميتشل, ميتشيل).
func sameWord(a, b string) bool {
	a, b = bareWord(a), bareWord(b)
	return a == b || len(a) >= 8 && len(b) >= 8 && oneSkeleton(a, b)
}

// oneSkeleton reports two words that are one without their long vowels, and with
// the letters that stand for foreign sounds made one; of three letters at least.
func oneSkeleton(a, b string) bool {
	size := 0
	for i, j := 0, 0; ; {
		var x, y rune
		if x, i = consonant(a, i); x == 0 {
			y, _ = consonant(b, j)
			return y == 0 && size >= 6
		}
		if y, j = consonant(b, j); x != y {
			return false
		}
		size += utf8.RuneLen(x)
	}
}

// consonant is the next letter of a word's skeleton at or behind i, and where it
// ends; 0 where none is left. The first letter of a word is always one.
func consonant(w string, i int) (letter rune, end int) {
	for i < len(w) {
		r, n := utf8.DecodeRuneInString(w[i:])
		i += n
		switch r {
		case 'ا', 'و', 'ي':
			if i > n {
				continue
			}
		case 'غ', 'ك':
			r = 'ج'
		case 'ط':
			r = 'ت'
		}
		return r, i
	}
	return 0, i
}

func contains(words []string, w string) bool {
	for _, x := range words {
		if x == w {
			return true
		}
	}
	return false
}

func subsequence(short, long []string) bool {
	i := 0
	for _, w := range long {
		if i < len(short) && sameWord(short[i], w) {
			i++
		}
	}
	return i == len(short)
}

// cleanName writes a hashtag's name as a name: سيرغي_لافروف, #ترمب.
func cleanName(name string) string {
	return strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '#' || r == '_' || unicode.IsSpace(r) }), " ")
}
