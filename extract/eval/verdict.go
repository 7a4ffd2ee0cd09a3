package eval

// Verdict is what gold says of a predicted meeting.
type Verdict uint8

// The verdicts.
const (
	Wrong    Verdict = iota // gold has no such meeting
	Right                   // it is one of gold's
	Optional                // it is one of those that neither earn nor cost
)

// Judge gives the verdict on each predicted meeting of an article.
func Judge(gold Record, predicted []Meeting) []Verdict {
	required, optional := gold.split()
	out := make([]Verdict, len(predicted))
	for i, p := range predicted {
		for _, o := range optional {
			if agree(o, p) != nil {
				out[i] = Optional
			}
		}
	}
	for _, pair := range pairMeetings(required, predicted) {
		out[pair.pred] = Right
	}
	return out
}

// split separates the meetings that count from those that do not.
func (r Record) split() (required, optional []Meeting) {
	for _, m := range r.Meetings {
		if m.Optional {
			optional = append(optional, m)
		} else {
			required = append(required, m)
		}
	}
	return required, optional
}
