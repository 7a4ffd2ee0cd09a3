package name

import "strings"

// Stem takes the articles, conjunctions and endings off an Arabic word in normal
// form, so that forms of one word are found together. It is the light stemmer
// "light10" of Larkey, Ballesteros and Connell (Improving stemming for Arabic
// information retrieval, SIGIR 2002).
func Stem(word string) string {
	w := []rune(word)
	if len(w) == 0 || w[0] < 0x0600 || w[0] > 0x06FF {
		return word
	}
	if len(w) > 3 && w[0] == 'و' {
		w = w[1:]
	}
	w = withoutArticle(w)
	for _, ending := range endings {
		if rest, ok := strings.CutSuffix(string(w), ending); ok && len([]rune(rest)) >= 2 {
			w = []rune(rest)
		}
	}
	return string(w)
}

func withoutArticle(w []rune) []rune {
	for _, article := range articles {
		if rest, ok := strings.CutPrefix(string(w), article); ok && len([]rune(rest)) >= 2 {
			return []rune(rest)
		}
	}
	return w
}

var (
	articles = []string{"وال", "بال", "كال", "فال", "لل", "ال"}
	endings  = []string{"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"}
)
