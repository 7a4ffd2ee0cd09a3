package eval

import "strconv"

// Counts of what was right, invented and missed.
type tally struct{ tp, fp, fn float64 }

// Row is a tally with its measures, rounded to four places (counts to one).
type Row struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	TP        float64 `json:"tp"`
	FP        float64 `json:"fp"`
	FN        float64 `json:"fn"`
}

func (t tally) row() Row {
	p, r := ratio(t.tp, t.tp+t.fp), ratio(t.tp, t.tp+t.fn)
	return Row{
		Precision: round(p, 4), Recall: round(r, 4), F1: round(ratio(2*p*r, p+r), 4),
		TP: round(t.tp, 1), FP: round(t.fp, 1), FN: round(t.fn, 1),
	}
}

// Rate is how often a value was right among those compared.
type Rate struct {
	Accuracy *float64 `json:"accuracy"` // nil when nothing was compared
	Right    int      `json:"right"`
	Of       int      `json:"of"`
}

func (r Rate) rounded() Rate {
	if r.Of > 0 {
		a := round(float64(r.Right)/float64(r.Of), 4)
		r.Accuracy = &a
	}
	return r
}

// ratio is a/b, 0 where there is nothing to divide by.
func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// round rounds to decimal places, ties to even, from the exact binary value.
func round(x float64, places int) float64 {
	out, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', places, 64), 64)
	if err != nil {
		panic(err) // a formatted number parses
	}
	return out
}

func one(ok bool) float64 {
	if ok {
		return 1
	}
	return 0
}
