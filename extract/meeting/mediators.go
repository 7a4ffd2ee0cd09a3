package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
)

// mediate takes those who broker an encounter, and are not said to take part,
// out of its sides: بوساطة تركيا, برعاية أممية, تتوسط تركيا في محادثات بين,
// دعا X إلى استئناف المفاوضات بين.
func (a *analyst) mediate(s sentence, first int) {
	told := a.events[first:]
	if len(told) == 0 {
		return
	}
	for j, it := range s.Items {
		switch {
		case it.Has("broker"):
			for _, e := range toldAt(told, j) {
				e.MediatedBy(a.broker(s, j+1)...)
			}
		case it.Has("brokers"):
			for _, e := range told {
				if e.Trigger > j {
					e.MediatedBy(a.subjectAt(s, j)...)
				}
			}
		case it.Has("urges"):
			for _, e := range told {
				if e.Trigger > j && (e.Status == fact.Proposed || e.Status == fact.Planned) && s.between(e) {
					e.MediatedBy(a.subjectAt(s, j)...)
				}
			}
		}
	}
}

// broker is who stands behind بوساطة: an actor, or a state by its adjective.
func (a *analyst) broker(s sentence, j int) []*cast.Figure {
	if j >= len(s.Items) {
		return nil
	}
	if s.Items[j].Kind == parse.Actor {
		return a.of(s, j)
	}
	for _, h := range s.Hits[s.Items[j].From] {
		if h.Class == lexicon.Nationality && h.Form.Prep == "" {
			return []*cast.Figure{a.cast.State(h.Country, s.Text[s.Tokens[s.Items[j].From].Start:s.Tokens[s.Items[j].From+h.Len-1].End])}
		}
	}
	return nil
}

// subjectAt is the actor right behind or before the verb at item j.
func (a *analyst) subjectAt(s sentence, j int) []*cast.Figure {
	if j+1 < len(s.Items) && s.Items[j+1].Kind == parse.Actor {
		return a.of(s, j+1)
	}
	if j > 0 && s.Items[j-1].Kind == parse.Actor && s.Items[j-1].Prep == "" {
		return a.of(s, j-1)
	}
	return nil
}

// between reports whether the sides of an encounter stand behind بين.
func (s sentence) between(e *telling.Telling) bool {
	for j := e.Trigger; j < e.Until && j < len(s.Items); j++ {
		if s.Items[j].Kind == parse.Actor && s.Items[j].Prep == "between" {
			return true
		}
	}
	return false
}
