package topic

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/parse"
)

// topicText is the topic of the tokens, without what leads to it and what hangs
// on; empty where it says nothing.
func (s sentence) topicText(from, to int) string {
	for from < to && s.Tokens[from].Kind == arabic.Punct {
		from++
	}
	for from < to {
		if s.Tokens[from].Is("علي", "في", "الي", "ما", "فيما") {
			from++
			continue
		}
		if h, ok := s.TopicWord(from, "ease", "masdar", "about", "center", "stress", "aim"); ok && from+h.Len < to {
			from += h.Len
			continue
		}
		break
	}
	if s.refersBack(from, to) {
		return ""
	}
	for from < to && s.hangs(to-1) {
		to--
	}
	to = s.shortened(from, to)
	if from >= to {
		return ""
	}
	if it := s.Items[s.ItemAt(from)]; it.Kind == parse.Actor && it.To >= to && it.Mention.Parties[0].Type == fact.Person {
		return ""
	}
	if to-from == 1 && !s.alone(from) {
		return ""
	}
	if s.Tokens[from].Is("هذا", "هذه", "هذين", "ذلك", "تلك", "بين", "مع", "ولكن", "ولكننا", "بينها", "وبينها") || s.empty(from, to) {
		return ""
	}
	text := s.Text[s.Tokens[from].Start:s.Tokens[to-1].End]
	return paired(strings.Trim(s.withoutClitic(from, text), " \u00a0\"“”«»()،,-"))
}

// mates are the marks of quotation with their other halves.
var mates = map[rune]string{'"': "\"", '“': "”", '”': "“", '«': "»", '»': "«"}

// paired gives the last mark of quotation its other half where the cut took it, at the
// end or, where a word ends at the mark, at the beginning: خط "السيل التركي.
func paired(text string) string {
	marks := 0
	last, opens := ' ', false
	before := ' '
	for _, r := range text {
		if mates[r] != "" {
			marks++
			last, opens = r, before == ' '
		}
		before = r
	}
	switch {
	case marks%2 == 0:
		return text
	case opens:
		return text + mates[last]
	}
	return mates[last] + text
}

// alone reports whether token i can be a topic by itself: a name, a word that
// topics start with, one of several nouns with the article in a row (النفط
// والغاز), or all that is named behind بشأن. Other single words are what is left of a phrase: التشاور, الثلاثي.
func (s sentence) alone(i int) bool {
	if it := s.Items[s.ItemAt(i)]; it.Kind == parse.Actor || it.Kind == parse.Place {
		return true
	}
	if i > 0 && s.Definite(i) && !s.Adjective(i) && s.governs(i-1) {
		return true
	}
	if h, head := s.TopicWord(i, "head"); head {
		return strings.HasPrefix(h.Form.Stem, "ال") || h.Form.Prep != ""
	}
	_, act := s.TopicWord(i, "act", "ease")
	return !act && !s.Adjective(i) && (s.joined(i) || s.Definite(i) && i+1 < len(s.Tokens) && s.joined(i+1))
}

// governs reports whether token i is a word of discussing, or its subject or
// company: what follows is all that was discussed.
func (s sentence) governs(i int) bool {
	for k := max(i-1, 0); k <= i; k++ {
		if h, led := s.TopicWord(k, "about", "discuss", "masdar", "more"); led && k+h.Len == i+1 {
			return true
		}
	}
	if s.Among(i, lexicon.WithVerb) {
		return true
	}
	it := s.Items[s.ItemAt(i)]
	return it.Kind == parse.Actor || it.Kind == parse.Noun || it.Kind == parse.Function && it.Has("this", "both")
}

// longest is how many words a topic may have.
const longest = 12

// shortened is the token a topic ends before that is too long for one: before
// the last preposition or و that leaves a topic.
func (s sentence) shortened(from, to int) int {
	if to-from <= longest {
		return to
	}
	for i := from + longest; i > from+2; i-- {
		norm := s.Tokens[i].Norm
		if strings.HasPrefix(norm, "و") || strings.HasPrefix(norm, "ل") || s.Tokens[i].Is("في", "من", "علي", "الي", "عن", "بين") {
			return i
		}
	}
	return from + longest
}

// hangs reports whether the last token cannot end a topic: punctuation, a
// preposition, an adverb.
func (s sentence) hangs(i int) bool {
	t := s.Tokens[i]
	return t.Kind == arabic.Punct || t.Is("ايضا", "كذلك", "في", "من", "علي", "الي", "عن", "بين", "و", "وذلك", "هنا", "هناك", "وما", "معا", "بينهما", "وغيرها", "وغيره", "وهو", "وهي", "وهم", "التي", "الذي", "كل", "لكل", "جميع", "اساس", "وعلي", "وفي", "ومن")
}

// withoutClitic cuts و and the ل of purpose off the first word.
func (s sentence) withoutClitic(i int, text string) string {
	if h, ok := s.TopicWord(i, "act", "head", "ease"); ok {
		if h.Form.Conj != "" {
			text = strings.TrimPrefix(text, "و")
		}
		if h.Form.Prep == "ل" && strings.HasPrefix(text, "لل") {
			text = "ا" + strings.TrimPrefix(text, "ل")
		} else if h.Form.Prep != "" {
			text = strings.TrimPrefix(strings.TrimPrefix(text, h.Form.Prep), "ـ")
		}
		return text
	}
	norm := s.Tokens[i].Norm
	if _, radical := s.TopicWord(i, "waw"); strings.HasPrefix(norm, "و") && !radical && len(norm) > 6 {
		return strings.TrimPrefix(text, "و")
	}
	if strings.HasPrefix(norm, "بال") && len(norm) > 8 || i > 0 && strings.HasSuffix(s.Tokens[i-1].Norm, "تعلق") {
		return strings.TrimPrefix(text, "ب")
	}
	return text
}

// general reports a generality with its adjectives, which says nothing where
// the subject follows: عددا من القضايا الأمنية، أبرزها X.
func (s sentence) general(from, to int) bool {
	headed := false
	for i := from; i < to; i++ {
		if s.Tokens[i].Kind != arabic.Word {
			continue
		}
		if it := s.Items[s.ItemAt(i)]; it.Kind == parse.Actor || it.Kind == parse.Place {
			return false
		}
		if _, ok := s.TopicWord(i, "empty", "vague", "ease"); ok {
			headed = true
		} else if !headed || !s.Adjective(i) && !s.IndefiniteAdjective(i) {
			return false
		}
	}
	return headed
}

// pointsBack reports a further topic that is about the one before it and names
// nobody: والجهود المبذولة تجاهها, وغيرها من الموضوعات.
func (s sentence) pointsBack(from, to int) bool {
	if s.Tokens[from].Is("وغيرها", "وغيره", "وغيرهما") {
		return true
	}
	for i := from; i < to; i++ {
		if it := s.Items[s.ItemAt(i)]; it.Kind == parse.Actor || it.Kind == parse.Place {
			return false
		}
	}
	last := s.Tokens[to-1].Norm
	if s.Tokens[to-1].Is("بلديهما", "بلديهم", "شعبيهما", "بينهما", "بينهم") {
		return false // the sides, not the topic before
	}
	return to-from < 6 && len(last) > 8 && (strings.HasSuffix(last, "ها") || strings.HasSuffix(last, "هما"))
}

// refersBack reports words that only say of the topic before them that it was
// to be furthered: وسبل تعزيزها, وأهمية الارتقاء به.
func (s sentence) refersBack(from, to int) bool {
	if from == 0 || from >= to {
		return false
	}
	if _, ok := s.TopicWord(from-1, "ease", "stress"); !ok {
		return false
	}
	word := s.Text[s.Tokens[from].Start:s.Tokens[from].End]
	ends := from+1 == to || strings.HasPrefix(s.Tokens[from+1].Norm, "و") || s.Tokens[from+1].Is("في")
	return len(word) > 8 && (strings.HasSuffix(word, "ها") || strings.HasSuffix(word, "هما") || strings.HasSuffix(word, "ه") && ends) || from+1 < to && s.Tokens[from+1].Is("به", "بها", "بهما", "اليها", "اليه")
}

// empty reports a generality: القضايا ذات الاهتمام المشترك.
func (s sentence) empty(from, to int) bool {
	for i := from; i < to; i++ {
		if s.Tokens[i].Kind != arabic.Word {
			continue
		}
		if _, ok := s.TopicWord(i, "empty", "vague"); !ok {
			return false
		}
	}
	return true
}
