package telling

import "liqa/extract/meeting/cast"

// divided leaves out a headline that sums up several encounters of the body: X يلتقي
// سفيري Y وZ, where the body tells of X with Y and of X with Z.
func divided(events []*Telling) []*Telling {
	var out []*Telling
	for i, e := range events {
		if !e.Title || len(e.Sides) < 3 || !e.sumsUp(events[i+1:min(len(events), i+cast.Memory)]) {
			out = append(out, e)
		}
	}
	return out
}

// sumsUp reports whether encounters of the body share out the sides of e among them
// and none has all.
func (e *Telling) sumsUp(events []*Telling) bool {
	told := map[*cast.Figure]bool{}
	for _, o := range events {
		n := e.Shared(o)
		switch {
		case o.Title || n < 2:
			continue
		case n == len(e.Sides):
			return false
		}
		for _, f := range o.Sides {
			told[f] = true
		}
	}
	for _, f := range e.Sides {
		if !told[f] {
			return false
		}
	}
	return true
}
