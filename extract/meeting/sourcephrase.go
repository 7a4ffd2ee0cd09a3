package meeting

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/meeting/parse"
)

// sourcesAt reads the sources named from token i on, and returns the token
// behind them.
func (a *analyst) sourcesAt(s sentence, i int) ([]string, int) {
	for i < len(s.Tokens) && (s.Tokens[i].Kind == arabic.Punct && !s.Tokens[i].Is("،", ",", ".", ":") || s.Tokens[i].Is("كل", "ايضا", "كذلك", "من", "عنه", "به", "عده", "بعض")) {
		i++
	}
	if i >= len(s.Tokens) {
		return nil, i
	}
	j := s.ItemAt(i)
	it := s.Items[j]
	if h, ok := s.sourceWord(i, "document"); ok && it.Kind != parse.Actor {
		return a.behindDocument(s, i, i+h.Len)
	}
	if it.Kind == parse.Date {
		return a.sourcesAt(s, it.To)
	}
	if _, again := s.sourceWord(it.From, "again"); again && it.Kind == parse.Actor && len(a.speaker) > 0 && a.figures[&it.Mention.Parties[0]].Root().Name == "" && it.To-it.From < 3 {
		return a.speaker, it.To
	}
	if it.Kind == parse.Actor && it.Mention.Both {
		return nil, it.To
	}
	if it.Kind == parse.Actor && it.Prep != "with" {
		if k := a.bearer(s, j); k > j {
			return a.namesOf(s, k), s.pastBrackets(s.Items[k].To)
		}
		names, end := a.namesOf(s, j), it.To
		if to := s.alsoCalled(end); to > end && len(names) == 1 {
			names[0], end = names[0]+" "+s.Text[s.Tokens[end].Start:s.Tokens[to-1].End], to
		}
		for k := j + 1; k < len(s.Items) && s.Items[k].Kind == parse.Actor && s.Items[k].Conj; k++ {
			names, end = append(names, a.namesOf(s, k)...), s.Items[k].To
		}
		return a.andOthers(s, names, s.pastBrackets(end))
	}
	if h, ok := s.sourceWord(i, "again"); ok {
		if end := i + h.Len; end >= len(s.Tokens) || !s.describes(end) {
			return a.speaker, end
		}
	}
	if h, ok := s.sourceWord(i, "agency"); ok {
		return []string{s.bareWords(i, i+h.Len)}, i + h.Len
	}
	if h, ok := s.sourceWord(i, "head"); ok {
		end := s.sourceEnd(i + h.Len)
		return a.andOthers(s, []string{s.bareWords(i, end)}, end)
	}
	return nil, i
}

// andOthers adds the sources without a name that و joins: رويترز ووسائل إعلام أخرى.
func (a *analyst) andOthers(s sentence, names []string, i int) ([]string, int) {
	if h, ok := s.sourceWord(i, "head"); !ok || h.Form.Conj == "" {
		return names, i
	}
	more, end := a.sourcesAt(s, i)
	return append(names, more...), end
}

// unlisted is a source that no table knows, where one is sure to stand: وفق ما جاء
// في الصفحة الرسمية, حسبما أفاد مكتبه.
func (s sentence) unlisted(i int) ([]string, int) {
	if i >= len(s.Tokens) || s.Items[s.ItemAt(i)].Kind != parse.Plain {
		return nil, i
	}
	if t := s.Tokens[i]; !s.Definite(i) && !strings.HasSuffix(t.Norm, "ه") && !strings.HasSuffix(t.Norm, "ها") {
		return nil, i
	}
	end := s.sourceEnd(i + 1)
	return []string{s.bareWords(i, end)}, end
}

// bearer is the item of the person who bears the office at item j: المتحدث باسم
// الوزارة (البنتاغون)، فلان; j itself where none is named.
func (a *analyst) bearer(s sentence, j int) int {
	m := s.Items[j].Mention
	if len(m.Parties) != 1 || m.Parties[0].Role == "" || m.Parties[0].Type != fact.Person || m.Parties[0].Name != "" && !s.spokesman(s.Items[j].From) {
		return j
	}
	for k := j + 1; k < len(s.Items) && k < j+6; k++ {
		it := s.Items[k]
		switch {
		case it.Kind == parse.Punct && s.Tokens[it.From].Is("،", ",", "(", ")", "\""):
		case it.Kind == parse.Actor && !it.Conj && len(it.Mention.Parties) == 1:
			if p := it.Mention.Parties[0]; p.Type == fact.Person && p.Name != "" && p.Role == "" {
				return k
			}
		default:
			return j
		}
	}
	return j
}

// spokesman reports whether somebody who speaks for another stands at token i.
func (s sentence) spokesman(i int) bool {
	return i+1 < len(s.Tokens) && s.Tokens[i+1].Is("باسم", "بلسان")
}

// behindDocument finds who put a document out: بيان صادر عن الكرملين, بيان
// للوزارة; بيان مشترك stands for itself.
func (a *analyst) behindDocument(s sentence, i, next int) ([]string, int) {
	if next < len(s.Tokens) && s.Tokens[next].Is("مشترك") {
		return []string{s.bareWords(i, next+1)}, next + 1
	}
	for k := next; k < next+5 && k < len(s.Tokens) && !s.Tokens[k].Is("،", ",", ".", ":"); k++ {
		j := s.ItemAt(k)
		if s.Items[j].Kind == parse.Actor || s.Items[j].Kind == parse.Date {
			if s.Items[j].Kind == parse.Date {
				continue
			}
			return a.namesOf(s, j), s.Items[j].To
		}
		if _, ok := s.sourceWord(k, "head", "again"); ok && k > next-1 {
			if names, end := a.sourcesAt(s, k); len(names) > 0 || !strings.HasPrefix(s.Tokens[k].Norm, "لل") {
				return names, end
			}
			return []string{s.bareWords(i, k+1)}, k + 1 // بيان للوزارة
		}
		if s.Items[j].Has("that", "which") && !s.Tokens[k].Is("الذي", "التي") {
			break
		}
	}
	if next < len(s.Tokens) && s.Tokens[next].Is("مشترك", "رسمي", "رياسي", "صحفي", "صحافي", "ختامي") {
		return []string{s.bareWords(i, next+1)}, next + 1
	}
	return nil, next
}

// namesOf are the names of the actors of item j as sources: a person by name,
// the others as written.
func (a *analyst) namesOf(s sentence, j int) []string {
	var out []string
	m := s.Items[j].Mention
	for k := range m.Parties {
		p := &m.Parties[k]
		f := a.figures[p].Root()
		switch {
		case f.Type == fact.Person && f.Name != "":
			out = append(out, f.Name)
		case p.Name != "":
			out = append(out, p.Name)
		case p.Role != "":
			out = append(out, p.Role)
		}
	}
	return out
}

// sourceEnd is the token the description of a source ends before.
func (s sentence) sourceEnd(i int) int {
	from := i
	for i < len(s.Tokens) && i < from+9 && s.describes(i) && !s.nextNoun(from, i) {
		i++
	}
	for i > from && s.Tokens[i-1].Is("في", "من", "علي", "باسم", "ب", "لدي", "(") {
		i--
	}
	return i
}

// nextNoun reports whether token i is a noun that no longer describes a source:
// one without the article behind an adjective with it (الوكالة الرسمية تصريح X).
func (s sentence) nextNoun(from, i int) bool {
	t := s.Tokens[i]
	return i > from && t.Kind == arabic.Word && s.Adjective(i-1) && !strings.HasPrefix(t.Norm, "ال") && !strings.HasPrefix(t.Norm, "لل") &&
		!t.Is("في", "من", "علي", "باسم", "لدي", "لشوون", "و")
}

// describes reports whether token i can go on with the description of a source.
func (s sentence) describes(i int) bool {
	t := s.Tokens[i]
	if t.Kind == arabic.Punct {
		return t.Is("\"", "“", "”", "«", "»", "(", ")", "-")
	}
	if t.Is("عن", "لم", "لا", "قوله", "قولها", "قولهم", "للصحفيين", "للصحافيين", "لوكاله", "لصحيفه", "لرويترز", "الي") {
		return false
	}
	if _, document := s.sourceWord(i+1, "document"); document && t.Is("في") {
		return false // قالت الخارجية في بيان
	}
	it := s.Items[s.ItemAt(i)]
	if it.Kind == parse.Verb || it.Kind == parse.Date || it.Kind == parse.Noun && it.From > 0 || it.Kind == parse.Function && !it.Has("in", "unknown") {
		return it.Kind == parse.Function && it.Has("facility")
	}
	if _, ok := s.sourceWord(i, "say", "quote", "cite", "as"); ok {
		return false
	}
	return true
}

// alsoCalled is the token behind the short name of an agency that stands in
// quotation marks behind its long one: وكالة الأنباء السعودية "واس".
func (s sentence) alsoCalled(i int) int {
	if i >= len(s.Tokens) || !s.Tokens[i].Is("\"", "«", "“", "”") {
		return i
	}
	for k := i + 2; k < len(s.Tokens) && k < i+4 && s.Tokens[k-1].Kind == arabic.Word; k++ {
		if s.Tokens[k].Is("\"", "»", "”", "“") {
			return k + 1
		}
	}
	return i
}

// pastBrackets passes the short name of an agency behind its long one: (واس).
func (s sentence) pastBrackets(i int) int {
	if i < len(s.Tokens) && s.Tokens[i].Is("(") {
		for k := i + 1; k < len(s.Tokens) && k < i+5; k++ {
			if s.Tokens[k].Is(")") {
				return k + 1
			}
		}
	}
	return i
}

// bareWords is the text of the tokens without a particle on the first.
func (s sentence) bareWords(from, to int) string {
	text := s.Text[s.Tokens[from].Start:s.Tokens[to-1].End]
	if h, ok := s.sourceWord(from, "head", "document"); ok {
		text = strings.TrimPrefix(text, h.Form.Conj)
		if h.Form.Prep == "ل" && strings.HasPrefix(text, "لل") {
			return "ا" + strings.TrimPrefix(text, "ل")
		}
		text = strings.TrimPrefix(text, h.Form.Prep)
	}
	return strings.Trim(text, " \u00a0")
}
