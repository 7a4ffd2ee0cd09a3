package meeting

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"liqa/extract/fact"
	"liqa/seeds"
)

// Doubt is the log-odds below which a report is not told. Articles that taught the
// weights nothing tell fewer right ones at the same odds, so that it lies above what
// is best on those that did.
const Doubt = 0.20

// brief is the length in bytes below which a text is no article: the weights were
// learned from articles, and a few sentences are taken at their word.
const brief = 600

// Weights are how much each sign speaks for a report, in log-odds (natural
// logarithm), as learned from annotated articles; see seeds/ar/plausibility.tsv.
type Weights map[string]float64

// LoadWeights reads the table of dir.
func LoadWeights(dir fs.FS) (Weights, error) {
	table, err := seeds.Read(dir, "plausibility")
	if err != nil {
		return nil, fmt.Errorf("language data: %w", err)
	}
	out := Weights{}
	for _, row := range table.Rows {
		if out[row.Get("id")], err = strconv.ParseFloat(row.Get("weight"), 64); err != nil {
			return nil, fmt.Errorf("language data: %s: weight %q is no number", row.Place(), row.Get("weight"))
		}
	}
	return out, nil
}

// Of is the log-odds that a report with these signs is right.
func (w Weights) Of(signs []string) float64 {
	sum := w["all"]
	for _, s := range signs {
		sum += w[s]
	}
	return sum
}

// Candidate is a report with what speaks for and against it.
type Candidate struct {
	Report fact.Report
	Rule   string // that found it
	Signs  []string
	told   int // its sentence's index
}

// candidates are the reports of an article before any is doubted.
func (a *analyst) candidates(article fact.Article) []Candidate {
	events, reports := a.reports(article)
	out := make([]Candidate, len(events))
	for i, e := range events {
		out[i] = Candidate{reports[i], e.Rule, a.signs(article, e, reports[i], i, len(events)), e.Sentence.Index}
	}
	return out
}

// plausible keeps what is likelier than doubtful.
func (w Weights) plausible(article fact.Article, all []Candidate) []Candidate {
	return slices.DeleteFunc(all, func(c Candidate) bool { return w.doubts(article, c) })
}

func (w Weights) doubts(article fact.Article, c Candidate) bool {
	return len(w) > 0 && len(article.Text) >= brief && w.Of(c.Signs) < Doubt
}

// against lists the signs that speak against a candidate, the worst first, as far
// as they are worth telling.
func (w Weights) against(c Candidate) string {
	worst := slices.DeleteFunc(slices.Clone(c.Signs), func(s string) bool { return w[s] > -0.2 })
	slices.SortStableFunc(worst, func(a, b string) int { return cmp.Compare(w[a], w[b]) })
	for i, s := range worst {
		worst[i] = fmt.Sprintf("%s %.2f", s, w[s])
	}
	return fmt.Sprintf("left out as implausible, log-odds %.2f: %s", w.Of(c.Signs), strings.Join(worst, ", "))
}
