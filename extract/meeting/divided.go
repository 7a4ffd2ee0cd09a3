package meeting

// divided leaves out a headline that sums up several encounters of the body: X يلتقي
// سفيري Y وZ, where the body tells of X with Y and of X with Z.
func divided(events []*event) []*event {
	var out []*event
	for i, e := range events {
		if !e.title || len(e.sides) < 3 || !e.sumsUp(events[i+1:min(len(events), i+memory)]) {
			out = append(out, e)
		}
	}
	return out
}

// sumsUp reports whether encounters of the body share out the sides of e among them
// and none has all.
func (e *event) sumsUp(events []*event) bool {
	told := map[*figure]bool{}
	for _, o := range events {
		n := e.shared(o)
		switch {
		case o.title || n < 2:
			continue
		case n == len(e.sides):
			return false
		}
		for _, f := range o.sides {
			told[f] = true
		}
	}
	for _, f := range e.sides {
		if !told[f] {
			return false
		}
	}
	return true
}
