package meeting

import (
	"strings"

	"liqa/extract/lexicon"
)

// opening is where a phrase of topics starts: the item of the word that opens
// it and the token of its first word.
type opening struct {
	at   int
	from int
	to   int
	rule string
}

// openings lists where the sentence starts to name topics, from left to right.
func (s *sentence) openings() []opening {
	var out []opening
	for j := 0; j < len(s.items); j++ {
		it := s.items[j]
		if it.kind == actor || it.kind == place || it.kind == date || it.kind == punct {
			continue
		}
		if from, ok := s.ledBy(j); ok {
			out = append(out, opening{at: j, from: from, to: it.from, rule: "leads"})
			continue
		}
		h, ok := s.topicWord(it.from, "discuss", "masdar", "about", "aim", "stress", "agree", "act", "state")
		if !ok {
			continue
		}
		o := opening{at: j, from: it.from + h.Len, rule: h.Role}
		if o.rule == "discuss" && h.Form.Prep == "ل" && !strings.HasPrefix(h.Form.Stem, "ي") {
			o.rule = "masdar" // لبحث
		}
		switch o.rule {
		case "discuss":
			if it.from > 0 && s.Tokens[it.from-1].Is("لم", "لن", "ولم", "ولن") {
				continue
			}
			o.from = s.object(j, o.from)
			if h.ID == "bahatha" && s.Tokens[o.from-1].Is("عن") || h.ID == "tahaddatha" && (s.aboutMeeting(o.from) || s.aboutMeeting(o.from+1)) {
				continue // يبحث عن: to look for; تحدث عن مضمون لقائه
			}
			if h.ID == "tarakkaza" && !s.Tokens[o.from-1].Is("علي") {
				continue
			}
		case "state":
			if o.from = s.stated(j, o.from); o.from >= len(s.Tokens) || !s.headed(o.from) && !s.attitudeTo(o.from) {
				continue
			}
		case "masdar":
			o.from = s.pastOther(o.from)
		case "stress":
			o.from = s.pastStance(o.from)
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
			if s.Among(it.from, lexicon.ToHold) && s.aboutMeeting(o.from) {
				continue // لإجراء محادثات, للمشاركة في القمة
			}
		case "aim":
			if o.from+1 < len(s.Tokens) && s.indefiniteAdjective(o.from) && strings.HasPrefix(s.Tokens[o.from+1].Norm, "ل") {
				o.from++ // في إطار مساع دولية لحل الأزمة
			}
			if o.from < len(s.Tokens) && s.aboutMeeting(o.from) {
				continue
			}
		}
		for o.to = s.topicEnd(o.from); o.from < o.to; o.to = s.topicEnd(o.from) {
			out = append(out, o)
			j = max(j, s.itemAt(o.to)-1)
			if o.from = s.resumes(o.to); o.from < 0 {
				break
			}
		}
	}
	return out
}

// headed reports whether a topic starts at token i with a word that topics start
// with.
func (s *sentence) headed(i int) bool {
	_, ok := s.topicWord(i, "head", "act", "ease", "stress")
	return ok
}

// attitudeTo reports whether a noun of attitude and its link stand right before
// token i: حرصهما على وحدة البلاد.
func (s *sentence) attitudeTo(i int) bool {
	for k := i - 1; k > 0 && k > i-4; k-- {
		if _, ok := s.topicWord(k, "stance"); ok {
			return s.definite(i) || i+1 < len(s.Tokens) && s.definite(i+1)
		}
	}
	return false
}

// resumes is the token where a list of topics that broke off at token i goes on
// behind the other side, a date, a place or a relative clause, or -1: بحث
// الحدود مع نظيره أمس، وتعزيز التعاون.
func (s *sentence) resumes(i int) int {
	relative := false
	for k := s.itemAt(i); k < len(s.items) && s.items[k].from < i+20; k++ {
		it := s.items[k]
		switch {
		case it.kind == actor, it.kind == place, it.kind == date:
			continue
		case it.kind == verb && !relative && s.items[k-1].kind != noun, it.kind == fn && it.has("that", "say", "clause", "cite"), it.kind == punct && !s.Tokens[it.from].Is("،", ","):
			return -1
		case it.kind == fn && it.has("which"):
			relative = true
		}
		if h, ok := s.topicWord(it.from, "head", "act", "ease", "stress", "center", "more", "stop"); ok && it.from >= i {
			switch {
			case h.Role == "center" || h.Role == "more" || h.Role != "stop" && h.Form.Conj == "و":
				return it.from
			case h.Role == "stop" && !relative:
				return -1
			}
		}
	}
	return -1
}

// aboutMeeting reports that what was agreed on or aimed at is a meeting itself:
// عقد قمة, مواصلة التشاور, لترتيب لقاء.
func (s *sentence) aboutMeeting(i int) bool {
	if h, ok := s.topicWord(i, "act"); ok && h.Len == 1 {
		i++
		if i < len(s.Tokens) && s.items[s.itemAt(i)].has("in") {
			i++
		}
	}
	return i < len(s.Tokens) && s.items[s.itemAt(i)].kind == noun
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

// topicsAt reads the list of topics at an opening.
func (s *sentence) topicsAt(o opening) []topic {
	var out []topic
	for _, text := range s.split(o.from, o.to) {
		out = append(out, topic{text, o.rule})
	}
	return out
}
