package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// honouring are the institutions besides airports, prizes and the like that are
// often named after a king or prince.
var honouring = map[string]bool{"جامعه": true, "مدينه": true, "موسسه": true, "مركز": true, "كليه": true, "معهد": true, "نادي": true}

// plainlyNamed are the institutions behind which a name needs no style.
var plainlyNamed = map[string]bool{"memorial": true, "resort": true}

// institution finds one named after a person behind a style (مطار الملك خالد
// الدولي): a place, and nobody who could meet.
func (s *sentence) institution(i int) (Mention, bool) {
	h, ok := s.hit(i, lexicon.Portfolio)
	if !ok || h.Role != "institution" && !honouring[h.Words[0]] || !wants(h.Entry) {
		return Mention{}, false
	}
	j := i + h.Len
	k := s.skipHonorifics(j)
	to := s.nameTo(k, true)
	if k == j && !plainlyNamed[h.ID] || to == k {
		return Mention{}, false
	}
	for to < len(s.tokens) && s.tokens[to].Kind == arabic.Word && !s.dated[to] && strings.HasPrefix(s.raw(to), "ال") && s.is(to, "الدولي", "الدوليه", "الطبيه", "الطبي", "الرياضيه", "الاقتصاديه", "العالميه", "الخيريه", "الثقافيه", "الجويه", "الصناعي") {
		to++
	}
	m := Mention{From: i, To: to, Conj: h.Form.Conj, Prep: h.Form.Prep}
	m.Place = &fact.Place{Name: s.words(i, to, h.Form)}
	return m, true
}

// kingdom finds المملكة alone: the article's own kingdom.
func (s *sentence) kingdom(i int) (Mention, bool) {
	norm := s.tokens[i].Norm
	if !strings.HasSuffix(norm, "مملكه") || len(norm) < 14 && !strings.HasPrefix(norm, "لل") {
		return Mention{}, false
	}
	if s.is(i-1, "بين") && !s.encounterBefore(i-1) {
		return Mention{}, false // العلاقات بين المملكة ومصر: nobody meets
	}
	for _, h := range s.hits[i] {
		if h.Class == lexicon.Country || h.Class == lexicon.Organisation {
			return Mention{}, false
		}
	}
	for form := range arabic.Forms(norm) {
		if form.Stem == "المملكه" && form.Prep != "ك" {
			p := Party{Name: s.words(i, i+1, form), Type: fact.State, Country: Kingdom, Made: true, From: i, To: i + 1}
			return Mention{From: i, To: i + 1, Conj: form.Conj, Prep: form.Prep, Parties: []Party{p}, Place: &fact.Place{Name: p.Name}}, true
		}
	}
	return Mention{}, false
}

// encounterBefore reports an event noun right before token i, or one word apart.
func (s *sentence) encounterBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if _, ok := s.hit(k, lexicon.Event); ok {
			return true
		}
	}
	return false
}
