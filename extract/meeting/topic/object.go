package topic

import (
	"strings"

	"liqa/extract/lexicon"
	"liqa/extract/meeting/parse"
)

// object finds the first token of what a verb of discussing governs: its
// subject, the other side behind مع and words of time and manner are passed.
func (s sentence) object(j, from int) int {
	if s.Among(from, lexicon.ToIt) {
		return len(s.Tokens) // the topic stands before: التي تطرقا إليها
	}
	for k := j; k < len(s.Items); k++ {
		it := s.Items[k]
		if it.To <= from {
			continue
		}
		if it.From < from {
			continue
		}
		switch {
		case it.Kind == parse.Actor && (it.Prep == "" || it.Prep == "with" || it.Prep == "between" || it.Conj || k == j+1 || it.Prep == "by" && k > j+1 && s.Items[k-1].Kind == parse.Actor):
		case it.Kind == parse.Date:
		case it.Kind == parse.Function && it.Has("with", "both", "each", "adverb"):
		case it.Kind == parse.Function && it.Has("between") && (parse.NextActor(s.Items, k) || k+1 < len(s.Items) && s.Items[k+1].Has("both")):
		case it.Kind == parse.Function && it.Has("this") && it.Hit.Form.Prep == "":
		case it.Kind == parse.Noun && k == j+1 && (j == 0 || s.Items[j-1].Kind != parse.Noun):
		case k == j+1 && s.Tokens[it.From].Is("هذا", "هذه") && k+1 < len(s.Items) && s.Items[k+1].Kind == parse.Noun:
			k++
		case it.Kind == parse.Plain && k > 0 && s.qualifies(k):
		case it.Kind == parse.Function && it.Has("in") && k+1 < len(s.Items) && (s.Items[k+1].Kind == parse.Place || s.Items[k+1].Kind == parse.Actor && s.Items[k+1].Mention.Place != nil):
			k++
		case it.Kind == parse.Function && it.Has("in") && k+1 < len(s.Items) && s.Items[k+1].Kind == parse.Noun:
			k = s.pastNoun(k + 1)
		case it.Kind == parse.Function && it.Has("which") && k > 0 && s.Items[k-1].Kind != parse.Verb:
			k = s.pastRelative(k)
		case it.Kind == parse.Function && it.Has("when"):
			k = s.pastOccasion(k)
		case it.Kind == parse.Function && it.Has("cite") && !it.Has("about"):
			k = s.pastCited(k)
		case it.Kind == parse.Punct && s.Tokens[it.From].Is("،", ",", "\"", "“", "”", "«", "»", "(", ")"):
		case it.Kind == parse.Plain && s.Among(it.From, lexicon.WithVerb):
		case it.Has("adverb"):
		case it.Kind == parse.Plain && k == j+1 && s.namesSubject(it.From):
		default:
			return s.pastLink(it.From)
		}
	}
	return len(s.Tokens)
}

// pastOther passes the other side and the day behind a verbal noun of
// discussing: للبحث معه, لمناقشة الأمر مع نظيره.
func (s sentence) pastOther(i int) int {
	for k := s.ItemAt(i); k < len(s.Items); k++ {
		it := s.Items[k]
		with := it.Kind == parse.Function && it.Has("with") || it.Kind == parse.Actor && it.Prep == "with"
		if !with && it.Kind != parse.Date && !s.Among(it.From, lexicon.WithThem) {
			return s.pastLink(it.From)
		}
	}
	return len(s.Tokens)
}

// namesSubject reports a noun between a verb of discussing and its topic that no
// table knows as somebody: ناقشت اللجنة التهديدات.
func (s sentence) namesSubject(i int) bool {
	if _, topic := s.TopicWord(i, "head", "act", "ease"); topic || !strings.HasPrefix(s.Tokens[i].Norm, "ال") || i+1 >= len(s.Tokens) {
		return false
	}
	h, topic := s.TopicWord(i+1, "head", "act", "ease")
	return topic && h.Form.Conj == "" && h.Form.Prep == ""
}

// pastOccasion returns the last item of خلال اللقاء, في اجتماع عقد الأحد.
func (s sentence) pastOccasion(k int) int {
	if k+1 >= len(s.Items) {
		return k
	}
	switch it := s.Items[k+1]; {
	case it.Kind == parse.Noun:
		return s.pastWay(s.pastNoun(k + 1))
	case it.Kind == parse.Function && it.Has("this"), it.Kind == parse.Date, it.Kind == parse.Actor:
		return k + 1
	}
	return k
}

// pastWay returns the last item of what says of a trip where it goes and how:
// زيارة مفاجئة إلى طهران, زيارته لمصر.
func (s sentence) pastWay(k int) int {
	for k+1 < len(s.Items) {
		it := s.Items[k+1]
		switch {
		case it.Kind == parse.Function && it.Has("to", "in"):
		case (it.Kind == parse.Actor || it.Kind == parse.Place) && (it.Prep == "to" || it.Prep == "in" || it.Prep == "for" || it.Prep == "by"):
		case it.Kind == parse.Plain && s.IndefiniteAdjective(it.From) && k+2 < len(s.Items) && (s.Items[k+2].Has("to") || s.Items[k+2].Kind == parse.Punct):
		default:
			return k
		}
		k++
	}
	return k
}

// pastNoun returns the last item of اتصال هاتفي, اجتماع عقد الأحد, an encounter
// named between a verb of discussing and what it governs.
func (s sentence) pastNoun(k int) int {
	for k+1 < len(s.Items) {
		it := s.Items[k+1]
		if it.Kind == parse.Verb || it.Kind == parse.Date || it.Has("adverb") || it.Kind == parse.Plain && strings.Contains(s.Tokens[it.From].Norm, "هاتف") || s.Among(it.From, lexicon.Manner) || s.qualifies(k+1) {
			k++
			continue
		}
		break
	}
	return k
}

// qualifies reports whether item k, not the first, is the adjective of the encounter
// before it: اللقاء الثلاثي.
func (s sentence) qualifies(k int) bool {
	before := s.Items[k-1]
	return before.Kind == parse.Noun && before.Hit.Definite && s.Adjective(s.Items[k].From) && !strings.HasSuffix(s.Tokens[s.Items[k].From].Norm, "ين")
}

// pastCited returns the last item of an aside that says who tells it: وفق الخارجية
// الزامبية, بحسب الوكالة.
func (s sentence) pastCited(k int) int {
	for n := k + 1; n < len(s.Items) && n < k+8; n++ {
		switch it := s.Items[n]; {
		case it.Kind == parse.Actor:
			return n
		case it.Kind == parse.Punct:
			return n - 1
		case it.Kind == parse.Plain && n == k+1 && s.Definite(it.From):
			return n // الوكالة
		}
	}
	return k
}

// pastRelative returns the last item of a relative clause about one of the
// sides (الذي يزور البلاد حاليا): it goes on to a comma, أن or a word that
// starts topics.
func (s sentence) pastRelative(k int) int {
	for n := k + 1; n < len(s.Items) && n < k+12; n++ {
		if s.Items[n].Kind == parse.Function && s.Items[n].Has("that") {
			return n - 1
		}
		if _, ok := s.TopicWord(s.Items[n].From, "head", "act", "ease", "about", "vague"); ok {
			return n - 1
		}
		if s.Items[n].Kind == parse.Punct {
			return n
		}
	}
	return k
}

// pastLink passes the preposition a verb of discussing may take: في, إلى, على,
// حول.
func (s sentence) pastLink(i int) int {
	if s.Among(i, lexicon.Takes) {
		return i + 1
	}
	if h, ok := s.TopicWord(i, "about"); ok {
		return i + h.Len
	}
	return i
}
