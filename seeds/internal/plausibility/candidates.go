package main

import (
	"context"
	"encoding/json"
	"os"

	"liqa/extract"
	"liqa/extract/eval"
	"liqa/extract/fact"
	"liqa/extract/source"
)

// blind are the outlets that no table may learn from.
var blind = map[string]bool{"Hespress": true, "Al-Riyadh": true}

// candidate is one encounter that the rules found, and the annotators' verdict.
type candidate struct {
	article int // its number
	signs   []string
	right   bool
}

// candidates are those of all annotated articles, and how many meetings of the
// annotators are not among them.
func candidates(folder string) (found []candidate, missed int, err error) {
	gold, err := annotated(folder + "/dev.gold.jsonl")
	if err != nil {
		return nil, 0, err
	}
	reader, err := source.New(source.Options{})
	if err != nil {
		return nil, 0, err
	}
	x, err := extract.New()
	if err != nil {
		return nil, 0, err
	}
	n := 0
	for a, err := range reader.Articles(context.Background(), []string{folder + "/dev.articles.jsonl"}) {
		if err != nil {
			return nil, 0, err
		}
		if record, ok := gold[a.ID]; ok && !blind[a.Outlet] {
			here, without, err := judged(n, record, x, a)
			if err != nil {
				return nil, 0, err
			}
			found, missed, n = append(found, here...), missed+without, n+1
		}
	}
	return found, missed, nil
}

func annotated(path string) (map[string]eval.Record, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	records, err := eval.Load(file, path)
	out := map[string]eval.Record{}
	for _, r := range records {
		out[r.ID] = r
	}
	return out, err
}

// judged are the candidates of one article, without those that do not count.
func judged(n int, gold eval.Record, x *extract.Extractor, a fact.Article) (found []candidate, missed int, err error) {
	var reports []fact.Report
	all := x.Candidates(a)
	for _, c := range all {
		reports = append(reports, c.Report)
	}
	line, err := json.Marshal(reports)
	if err != nil {
		return nil, 0, err
	}
	var predicted []eval.Meeting
	if err := json.Unmarshal(line, &predicted); err != nil {
		return nil, 0, err
	}
	for _, m := range gold.Meetings {
		if !m.Optional {
			missed++
		}
	}
	for i, verdict := range eval.Judge(gold, predicted) {
		if verdict == eval.Right {
			missed--
		}
		if verdict != eval.Optional {
			found = append(found, candidate{n, all[i].Signs, verdict == eval.Right})
		}
	}
	return found, missed, nil
}
