package meeting

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/lexicon"
)

// topic is one thing discussed, in the article's words, with the rule that
// found it.
type topic struct {
	text string
	rule string
}

// opening is where a phrase of topics starts: the item of the word that opens
// it and the token of its first word.
type opening struct {
	at   int
	from int
	to   int
	rule string
}

// topical gives the encounters told in a sentence what it says of their topics:
// a topic belongs to the encounter told last before it.
func (a *analyst) topical(s *sentence, first int) {
	told := a.events[first:]
	if len(told) == 0 {
		return
	}
	for _, o := range s.openings() {
		found := s.topicsAt(o)
		if len(found) == 0 {
			continue
		}
		for _, e := range toldAt(told, o.at) {
			if s.elsewhere(e, o) {
				continue
			}
			e.topics = append(e.topics, found...)
		}
	}
}

// toldAt are the encounters whose trigger is the last before item j, or the
// first of the sentence.
func toldAt(told []*event, j int) []*event {
	at := told[0].trigger
	for _, e := range told {
		if e.trigger <= j {
			at = max(at, e.trigger)
		} else if at > j {
			at = min(at, e.trigger)
		}
	}
	var out []*event
	for _, e := range told {
		if e.trigger == at {
			out = append(out, e)
		}
	}
	return out
}

// elsewhere reports whether the words that open a topic speak of something else
// than the encounter: a new clause lies between them, or nothing ties them to it.
func (s *sentence) elsewhere(e *event, o opening) bool {
	switch o.rule {
	case "discuss":
		return o.at != e.trigger && !s.joint(o.at) && s.looseVerb(o.at)
	case "stress":
		return s.anaphor() < 0
	case "agree":
		return !s.joint(o.at)
	}
	if o.at < e.trigger {
		return o.rule != "masdar" && o.rule != "aim" || s.clauseBetween(o.at, e.trigger)
	}
	return s.clauseBetween(e.trigger+1, o.at)
}

// attached reports whether the preposition or purpose at item j can belong to
// the encounter before it, and not to another noun (جهود لحل, الخلافات حول).
func (s *sentence) attached(j int) bool {
	for k := j - 1; k >= 0; k-- {
		it := s.items[k]
		switch {
		case it.kind == actor, it.kind == date, it.kind == place, it.kind == noun, it.kind == verb:
			return true
		case it.kind == fn && it.has("this", "both"), it.has("adverb"):
			return true
		case it.kind == punct:
			if s.Tokens[it.from].Is("،", ",") {
				return true
			}
		case s.Tokens[it.from].Is("معه", "معها", "معهم", "معهما", "محاوله", "مسعي", "سعيا", "اطار", "خطوه"):
			return true
		case s.adjective(it.from), s.indefiniteAdjective(it.from):
		default:
			return false
		}
	}
	return true
}

// indefiniteAdjective reports ثنائية, مغلقة behind an encounter.
func (s *sentence) indefiniteAdjective(i int) bool {
	norm := s.Tokens[i].Norm
	return strings.HasSuffix(norm, "يه") || strings.HasSuffix(norm, "يا") || strings.HasSuffix(norm, "ي") || s.Tokens[i].Is("مغلقه", "مغلقا", "موسعه", "موسعا", "معمقه", "مباشره", "غير")
}

// clauseBetween reports whether a reported or new clause opens between two items.
func (s *sentence) clauseBetween(from, to int) bool {
	for j := from + 1; j < to; j++ {
		it := s.items[j]
		if it.kind == fn && (it.has("that") || it.has("say", "clause") && !it.has("about", "propose")) {
			return true
		}
	}
	return false
}

// joint reports whether the verb of discussing at item j has two sides or the
// encounter as its subject: بحثا, بحث معه, تناول اللقاء, تناولت المباحثات.
func (s *sentence) joint(j int) bool {
	if h := s.items[j].hit; s.items[j].kind == verb && h.Number != lexicon.Singular {
		return true
	}
	for k := max(j-5, 0); k < j+6 && k < len(s.items); k++ {
		it := s.items[k]
		if it.kind == noun && it.hit.Role != "trip" || it.kind == fn && (it.has("both") || it.has("this") || it.has("with") && k > j) || it.kind == actor && it.m.Both ||
			s.Tokens[it.from].Is("معه", "معها", "معهم", "معهما", "خلاله", "خلالها", "الطاوله", "الحديث", "النقاش") {
			return true
		}
	}
	return false
}

// looseVerb reports verbs of discussing that mean much else besides: شمل, طرح,
// استعرض.
func (s *sentence) looseVerb(j int) bool {
	h, _ := s.topicWord(s.items[j].from, "discuss")
	return h.Entry != nil && h.ID != "bahatha" && h.ID != "tabadul"
}

// anaphor is the first item that speaks of the encounter or its two sides again,
// or -1.
func (s *sentence) anaphor() int {
	for j, it := range s.items {
		if it.kind == fn && it.has("this", "both") || it.kind == noun && it.hit.Definite || it.kind == actor && it.m.Both ||
			s.Tokens[it.from].Is("خلاله", "خلالها", "معه", "معها", "معهما") {
			return j
		}
	}
	return -1
}

// openings lists where the sentence starts to name topics, from left to right.
func (s *sentence) openings() []opening {
	var out []opening
	for j := 0; j < len(s.items); j++ {
		it := s.items[j]
		if it.kind == actor || it.kind == place || it.kind == date || it.kind == punct {
			continue
		}
		h, ok := s.topicWord(it.from, "discuss", "masdar", "about", "aim", "stress", "agree", "act")
		if !ok {
			continue
		}
		o := opening{at: j, from: it.from + h.Len, rule: h.Role}
		switch h.Role {
		case "discuss":
			o.from = s.object(j, o.from)
		case "agree":
			if o.from = s.object(j, o.from); o.from < len(s.Tokens) && s.aboutMeeting(o.from) {
				continue
			}
		case "act":
			if h.Form.Prep != "ل" {
				continue
			}
			o.from = it.from
			o.rule = "purpose"
			if strings.HasSuffix(s.Tokens[it.from].Norm, "اجراء") && s.aboutMeeting(it.from+1) {
				continue // لإجراء محادثات
			}
		}
		if o.to = s.topicEnd(o.from); o.from < o.to {
			out = append(out, o)
			j = max(j, s.itemAt(o.to)-1)
		}
	}
	return out
}

// aboutMeeting reports that what was agreed on is a meeting itself: عقد قمة,
// مواصلة التشاور.
func (s *sentence) aboutMeeting(i int) bool {
	if s.Tokens[i].Is("عقد", "اجراء", "مواصله", "استمرار") {
		i++
	}
	return i < len(s.Tokens) && s.items[s.itemAt(i)].kind == noun || s.Tokens[i-1].Is("عقد", "اجراء")
}

// topicWord is the longest word of topics.tsv at token i that plays one of the
// roles.
func (s *sentence) topicWord(i int, roles ...string) (lexicon.Hit, bool) {
	for _, h := range s.Hits[i] {
		if h.Class != lexicon.Topic {
			continue
		}
		for _, r := range roles {
			if h.Role == r {
				return h, true
			}
		}
	}
	return lexicon.Hit{}, false
}

// object finds the first token of what a verb of discussing governs: its
// subject, the other side behind مع and words of time and manner are passed.
func (s *sentence) object(j, from int) int {
	if from < len(s.Tokens) && s.Tokens[from].Is("اليه", "اليها", "اليهما", "عليه", "عليها") {
		return len(s.Tokens) // the topic stands before: التي تطرقا إليها
	}
	for k := j; k < len(s.items); k++ {
		it := s.items[k]
		if it.to <= from {
			continue
		}
		if it.from < from {
			continue
		}
		switch {
		case it.kind == actor && (it.prep == "" || it.prep == "with" || it.prep == "between" || it.conj):
		case it.kind == date:
		case it.kind == fn && it.has("with", "both", "each", "adverb"):
		case it.kind == fn && it.has("between") && nextActor(s.items, k):
		case it.kind == fn && it.has("this") && it.hit.Form.Prep == "":
		case it.kind == noun && k == j+1:
		case it.kind == fn && it.has("in") && k+1 < len(s.items) && (s.items[k+1].kind == place || s.items[k+1].kind == actor && s.items[k+1].m.Place != nil):
			k++
		case it.kind == fn && it.has("in") && k+1 < len(s.items) && s.items[k+1].kind == noun:
			k = s.pastNoun(k + 1)
		case it.kind == fn && it.has("which") && k > 0 && s.items[k-1].kind != verb:
			k = s.pastRelative(k)
		case it.kind == fn && it.has("when"):
			k = s.pastOccasion(k)
		case it.kind == punct && s.Tokens[it.from].Is("،", ",", "\"", "“", "”", "«", "»", "(", ")"):
		case it.kind == plain && s.Tokens[it.from].Is("معه", "معها", "معهم", "معهما", "ايضا", "كذلك", "هاتفيا", "خلاله", "خلالها", "فيه", "فيها", "بعمق", "بالتفصيل", "معا", "الحديث", "النقاش"):
		case it.has("adverb"):
		case it.kind == plain && k == j+1 && s.namesSubject(it.from):
		default:
			return s.pastLink(it.from)
		}
	}
	return len(s.Tokens)
}

// namesSubject reports a noun between a verb of discussing and its topic that no
// table knows as somebody: ناقشت اللجنة التهديدات.
func (s *sentence) namesSubject(i int) bool {
	if _, topic := s.topicWord(i, "head", "act", "ease"); topic || !strings.HasPrefix(s.Tokens[i].Norm, "ال") || i+1 >= len(s.Tokens) {
		return false
	}
	h, topic := s.topicWord(i+1, "head", "act", "ease")
	return topic && h.Form.Conj == "" && h.Form.Prep == ""
}

// pastOccasion returns the last item of خلال اللقاء, في اجتماع عقد الأحد.
func (s *sentence) pastOccasion(k int) int {
	if k+1 < len(s.items) && (s.items[k+1].kind == noun || s.items[k+1].kind == fn && s.items[k+1].has("this") || s.items[k+1].kind == date || s.items[k+1].kind == actor) {
		return k + 1
	}
	return k
}

// pastNoun returns the last item of اتصال هاتفي, اجتماع عقد الأحد, an encounter
// named between a verb of discussing and what it governs.
func (s *sentence) pastNoun(k int) int {
	for k+1 < len(s.items) {
		it := s.items[k+1]
		if it.kind == verb || it.kind == date || it.has("adverb") || it.kind == plain && strings.Contains(s.Tokens[it.from].Norm, "هاتف") || s.Tokens[it.from].Is("مغلق", "مغلقه", "موسع", "موسعه", "ثناييه", "ثنايي") {
			k++
			continue
		}
		break
	}
	return k
}

// pastRelative returns the last item of a relative clause about one of the
// sides (الذي يزور البلاد حاليا): it goes on to a comma, a date or a word that
// starts topics.
func (s *sentence) pastRelative(k int) int {
	for n := k + 1; n < len(s.items) && n < k+12; n++ {
		if _, ok := s.topicWord(s.items[n].from, "head", "act", "ease", "about", "vague"); ok {
			return n - 1
		}
		if s.items[n].kind == punct {
			return n
		}
	}
	return k
}

// pastLink passes the preposition a verb of discussing may take: في, إلى, على,
// حول.
func (s *sentence) pastLink(i int) int {
	if s.Tokens[i].Is("في", "الي", "علي", "عن") {
		return i + 1
	}
	if h, ok := s.topicWord(i, "about"); ok {
		return i + h.Len
	}
	return i
}

// topicsAt reads the list of topics at an opening.
func (s *sentence) topicsAt(o opening) []topic {
	var out []topic
	for _, text := range s.split(o.from, o.to) {
		out = append(out, topic{text, o.rule})
	}
	return out
}

// texts are the words of the topics, each subject once.
func texts(topics []topic) []string {
	var out []topic
	for _, t := range topics {
		if k := alike(out, t); k < 0 {
			out = append(out, t)
		}
	}
	list := []string{}
	for _, t := range out {
		list = append(list, t.text)
	}
	return list
}

// alike is the index of a topic that names the same subject, or -1.
func alike(list []topic, t topic) int {
	words := subjectWords(t.text)
	for i, o := range list {
		theirs := subjectWords(o.text)
		shared := 0
		for w := range words {
			if theirs[w] {
				shared++
			}
		}
		if shared == len(words) || shared == len(theirs) {
			return i
		}
	}
	return -1
}

// subjectWords are the folded words of a topic without article and conjunction.
func subjectWords(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(arabic.Fold(text)) {
		w = strings.TrimPrefix(w, "و")
		w = strings.TrimPrefix(w, "ال")
		w = strings.TrimPrefix(w, "لل")
		if len(w) > 4 {
			out[w] = true
		}
	}
	return out
}
