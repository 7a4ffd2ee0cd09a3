package meeting

import (
	"strings"

	"liqa/extract/lexicon"
)

// object finds the first token of what a verb of discussing governs: its
// subject, the other side behind مع and words of time and manner are passed.
func (s *sentence) object(j, from int) int {
	if s.Among(from, lexicon.ToIt) {
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
		case it.kind == actor && (it.prep == "" || it.prep == "with" || it.prep == "between" || it.conj || k == j+1 || it.prep == "by" && k > j+1 && s.items[k-1].kind == actor):
		case it.kind == date:
		case it.kind == fn && it.has("with", "both", "each", "adverb"):
		case it.kind == fn && it.has("between") && (nextActor(s.items, k) || k+1 < len(s.items) && s.items[k+1].has("both")):
		case it.kind == fn && it.has("this") && it.hit.Form.Prep == "":
		case it.kind == noun && k == j+1 && (j == 0 || s.items[j-1].kind != noun):
		case it.kind == plain && k > 0 && s.qualifies(k):
		case it.kind == fn && it.has("in") && k+1 < len(s.items) && (s.items[k+1].kind == place || s.items[k+1].kind == actor && s.items[k+1].m.Place != nil):
			k++
		case it.kind == fn && it.has("in") && k+1 < len(s.items) && s.items[k+1].kind == noun:
			k = s.pastNoun(k + 1)
		case it.kind == fn && it.has("which") && k > 0 && s.items[k-1].kind != verb:
			k = s.pastRelative(k)
		case it.kind == fn && it.has("when"):
			k = s.pastOccasion(k)
		case it.kind == punct && s.Tokens[it.from].Is("،", ",", "\"", "“", "”", "«", "»", "(", ")"):
		case it.kind == plain && s.Among(it.from, lexicon.WithVerb):
		case it.has("adverb"):
		case it.kind == plain && k == j+1 && s.namesSubject(it.from):
		default:
			return s.pastLink(it.from)
		}
	}
	return len(s.Tokens)
}

// pastOther passes the other side and the day behind a verbal noun of
// discussing: للبحث معه, لمناقشة الأمر مع نظيره.
func (s *sentence) pastOther(i int) int {
	for k := s.itemAt(i); k < len(s.items); k++ {
		it := s.items[k]
		with := it.kind == fn && it.has("with") || it.kind == actor && it.prep == "with"
		if !with && it.kind != date && !s.Among(it.from, lexicon.WithThem) {
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
	if k+1 >= len(s.items) {
		return k
	}
	switch it := s.items[k+1]; {
	case it.kind == noun:
		return s.pastWay(s.pastNoun(k + 1))
	case it.kind == fn && it.has("this"), it.kind == date, it.kind == actor:
		return k + 1
	}
	return k
}

// pastWay returns the last item of what says of a trip where it goes and how:
// زيارة مفاجئة إلى طهران, زيارته لمصر.
func (s *sentence) pastWay(k int) int {
	for k+1 < len(s.items) {
		it := s.items[k+1]
		switch {
		case it.kind == fn && it.has("to", "in"):
		case (it.kind == actor || it.kind == place) && (it.prep == "to" || it.prep == "in" || it.prep == "for" || it.prep == "by"):
		case it.kind == plain && s.indefiniteAdjective(it.from) && k+2 < len(s.items) && (s.items[k+2].has("to") || s.items[k+2].kind == punct):
		default:
			return k
		}
		k++
	}
	return k
}

// pastNoun returns the last item of اتصال هاتفي, اجتماع عقد الأحد, an encounter
// named between a verb of discussing and what it governs.
func (s *sentence) pastNoun(k int) int {
	for k+1 < len(s.items) {
		it := s.items[k+1]
		if it.kind == verb || it.kind == date || it.has("adverb") || it.kind == plain && strings.Contains(s.Tokens[it.from].Norm, "هاتف") || s.Among(it.from, lexicon.Manner) || s.qualifies(k+1) {
			k++
			continue
		}
		break
	}
	return k
}

// qualifies reports whether item k, not the first, is the adjective of the encounter
// before it: اللقاء الثلاثي.
func (s *sentence) qualifies(k int) bool {
	before := s.items[k-1]
	return before.kind == noun && before.hit.Definite && s.adjective(s.items[k].from) && !strings.HasSuffix(s.Tokens[s.items[k].from].Norm, "ين")
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
	if s.Among(i, lexicon.Takes) {
		return i + 1
	}
	if h, ok := s.topicWord(i, "about"); ok {
		return i + h.Len
	}
	return i
}
