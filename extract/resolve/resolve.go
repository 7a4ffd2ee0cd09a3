// Package resolve turns what single articles say into what is so in the world:
// mentions into actors, reports into meetings, across articles and years. It is
// pure. Items cuts a reading into the items that Stages resolve; package block
// keeps their results current as articles come and go.
//
//	reading ─ Items ─┬─ names ── actors, and fact "actor:KEY" → actor id
//	                 └─ reports (need those facts) ── meetings
package resolve

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"liqa/extract/fact"
	"liqa/extract/resolve/block"
)

// Version names these rules; what others derived is derived anew.
const Version = "1"

// The stages, in order.
const (
	namesStage    = "names"
	reportsStage  = "reports"
	meetingsStage = "meetings"
)

// Stages returns the steps of resolution for an engine to run.
func Stages() []block.Stage {
	return []block.Stage{
		{Name: namesStage, Resolve: resolveNames},
		{Name: reportsStage, Resolve: resolveReports},
		{Name: meetingsStage, Resolve: resolveMeetings},
	}
}

// Items returns what the stages are to resolve of one article's reading.
func Items(r fact.Reading) ([]block.Item, error) {
	var items []block.Item
	for i, report := range r.Meetings {
		needs := make([]string, 0, len(report.Participants))
		for _, p := range report.Participants {
			it, err := nameItem(p, r.Published)
			if err != nil {
				return nil, err
			}
			items = append(items, it)
			needs = append(needs, actorFact(Key(p)))
		}
		it, err := reportItem(r, i, needs)
		if err != nil {
			return nil, err
		}
		items = append(items, it)
	}
	return items, nil
}

// reportID names a report by its article and place in it.
func reportID(article string, i int) string { return fmt.Sprintf("%s#%04d", article, i) }

// contentID names a thing by what it is.
func contentID(value []byte) string {
	sum := sha256.Sum256(value)
	return hex.EncodeToString(sum[:10])
}

// item makes an item of a value, named by its content unless id is given.
func item(stage, id string, keys, needs []string, value any) (block.Item, error) {
	b, err := json.Marshal(value)
	if err != nil {
		return block.Item{}, err
	}
	if id == "" {
		id = contentID(b)
	}
	return block.Item{Stage: stage, ID: id, Keys: keys, Needs: needs, Value: b}, nil
}

// read decodes the values of a block's entries.
func read[T any](entries []block.Entry) ([]T, error) {
	values := make([]T, len(entries))
	for i, e := range entries {
		if err := json.Unmarshal(e.Value, &values[i]); err != nil {
			return nil, fmt.Errorf("%w: item %q: %w", fact.ErrDamaged, e.ID, err)
		}
	}
	return values, nil
}
