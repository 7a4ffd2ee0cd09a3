package topic

import (
	"strings"

	"liqa/extract/lexicon"
	"liqa/extract/meeting/parse"
)

// Opening is where a phrase of topics starts: the item of the word that opens
// it and the token of its first word.
type Opening struct {
	At   int
	From int
	to   int
	Rule string
}

// Openings lists where the sentence starts to name topics, from left to right.
func Openings(s *parse.Sentence) []Opening { return sentence{s}.openings() }

func (s sentence) openings() []Opening {
	var out []Opening
	for j := 0; j < len(s.Items); j++ {
		it := s.Items[j]
		if it.Kind == parse.Actor || it.Kind == parse.Place || it.Kind == parse.Date || it.Kind == parse.Punct {
			continue
		}
		if from, ok := s.ledBy(j); ok {
			out = append(out, Opening{At: j, From: from, to: it.From, Rule: "leads"})
			continue
		}
		h, ok := s.TopicWord(it.From, "discuss", "masdar", "about", "aim", "stress", "agree", "act", "state")
		if !ok {
			continue
		}
		o := Opening{At: j, From: it.From + h.Len, Rule: h.Role}
		if o.Rule == "discuss" && h.Form.Prep == "ل" && !strings.HasPrefix(h.Form.Stem, "ي") {
			o.Rule = "masdar" // لبحث
		}
		switch o.Rule {
		case "discuss":
			if it.From > 0 && s.Tokens[it.From-1].Is("لم", "لن", "ولم", "ولن") {
				continue
			}
			o.From = s.object(j, o.From)
			if h.ID == "bahatha" && s.Tokens[o.From-1].Is("عن") || h.ID == "tahaddatha" && (s.aboutMeeting(o.From) || s.aboutMeeting(o.From+1)) {
				continue // يبحث عن: to look for; تحدث عن مضمون لقائه
			}
			if h.ID == "tadammana" && !s.besideEncounter(j) {
				continue
			}
			if h.ID == "tarakkaza" && !s.Tokens[o.From-1].Is("علي") {
				continue
			}
		case "state":
			if o.From = s.stated(j, o.From); o.From >= len(s.Tokens) || !Headed(s.Sentence, o.From) && !s.attitudeTo(o.From) && !(h.ID == "atlaa" && s.Tokens[o.From-1].Is("علي")) {
				continue
			}
		case "masdar":
			o.From = s.pastOther(o.From)
		case "stress":
			o.From = s.pastStance(o.From)
		case "agree":
			if o.From = s.object(j, o.From); o.From < len(s.Tokens) && s.aboutMeeting(o.From) {
				continue
			}
		case "act":
			if h.Form.Prep != "ل" {
				continue
			}
			o.From = it.From
			o.Rule = "purpose"
			if s.Among(it.From, lexicon.ToHold) && s.aboutMeeting(o.From) {
				continue // لإجراء محادثات, للمشاركة في القمة
			}
		case "aim":
			if h.ID == "yahdif" {
				if o.From = s.object(j, o.From); !s.purpose(o.From) {
					continue
				}
			}
			if o.From+1 < len(s.Tokens) && s.IndefiniteAdjective(o.From) && strings.HasPrefix(s.Tokens[o.From+1].Norm, "ل") {
				o.From++ // في إطار مساع دولية لحل الأزمة
			}
			if o.From < len(s.Tokens) && s.aboutMeeting(o.From) {
				continue
			}
		}
		for o.to = s.topicEnd(o.From); o.From < o.to; o.to = s.topicEnd(o.From) {
			out = append(out, o)
			j = max(j, s.ItemAt(o.to)-1)
			if o.From = s.resumes(o.to); o.From < 0 {
				break
			}
		}
	}
	return out
}

// purpose reports that إلى stands right before token i, or ل is written onto it.
func (s sentence) purpose(i int) bool {
	return s.Tokens[i-1].Is("الي") || i < len(s.Tokens) && strings.HasPrefix(s.Tokens[i].Norm, "ل")
}

// besideEncounter reports whether the noun of an encounter, with its adjectives,
// stands right before item j or right behind it.
func (s sentence) besideEncounter(j int) bool {
	if j+1 < len(s.Items) && s.Items[j+1].Kind == parse.Noun {
		return true
	}
	for k := j - 1; k >= 0; k-- {
		it := s.Items[k]
		if it.Kind != parse.Plain || !s.Adjective(it.From) && !s.IndefiniteAdjective(it.From) {
			return it.Kind == parse.Noun
		}
	}
	return false
}

// Headed reports whether a topic starts at token i with a word that topics start
// with.
func Headed(s *parse.Sentence, i int) bool {
	_, ok := s.TopicWord(i, "head", "act", "ease", "stress")
	return ok
}

// attitudeTo reports whether a noun of attitude and its link stand right before
// token i: حرصهما على وحدة البلاد.
func (s sentence) attitudeTo(i int) bool {
	for k := i - 1; k > 0 && k > i-4; k-- {
		if _, ok := s.TopicWord(k, "stance"); ok {
			return s.Definite(i) || i+1 < len(s.Tokens) && s.Definite(i+1)
		}
	}
	return false
}

// resumes is the token where a list of topics that broke off at token i goes on
// behind the other side, a date, a place or a relative clause, or -1: بحث
// الحدود مع نظيره أمس، وتعزيز التعاون.
func (s sentence) resumes(i int) int {
	relative := false
	for k := s.ItemAt(i); k < len(s.Items) && s.Items[k].From < i+20; k++ {
		it := s.Items[k]
		switch {
		case it.Kind == parse.Actor, it.Kind == parse.Place, it.Kind == parse.Date:
			continue
		case it.Kind == parse.Verb && !relative && s.Items[k-1].Kind != parse.Noun, it.Kind == parse.Function && it.Has("that", "say", "clause", "cite"), it.Kind == parse.Punct && !s.Tokens[it.From].Is("،", ","):
			return -1
		case it.Kind == parse.Function && it.Has("which"):
			relative = true
		}
		if h, ok := s.TopicWord(it.From, "head", "act", "ease", "stress", "center", "more", "stop"); ok && it.From >= i {
			switch {
			case h.Role == "center" || h.Role == "more" || h.Role != "stop" && h.Form.Conj == "و":
				return it.From
			case h.Role == "stop" && !relative:
				return -1
			}
		}
	}
	return -1
}

// aboutMeeting reports that what was agreed on or aimed at is a meeting itself:
// عقد قمة, مواصلة التشاور, لترتيب لقاء.
func (s sentence) aboutMeeting(i int) bool {
	if h, ok := s.TopicWord(i, "act"); ok && h.Len == 1 {
		i++
		if i < len(s.Tokens) && s.Items[s.ItemAt(i)].Has("in") {
			i++
		}
	}
	return i < len(s.Tokens) && s.Items[s.ItemAt(i)].Kind == parse.Noun
}

// At reads the list of topics at an opening.
func At(s *parse.Sentence, o Opening) []string { return sentence{s}.split(o.From, o.to) }
