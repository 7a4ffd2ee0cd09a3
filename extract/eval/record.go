package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"liqa/extract/fact"
)

// Record is one article's meetings, as annotated or as extracted.
type Record struct {
	ID        string    `json:"id"`
	Published Answers   `json:"published"`
	Meetings  []Meeting `json:"meetings"`
}

// Meeting is one meeting; in gold, place and date may list accepted answers.
type Meeting struct {
	Kind         string        `json:"kind"`
	Status       string        `json:"status"`
	Participants []Participant `json:"participants"`
	Place        Answers       `json:"place"`
	Date         Answers       `json:"date"`
	Topics       Answers       `json:"topics"`
	AccordingTo  Answers       `json:"according_to"`
	Evidence     Answers       `json:"evidence"`
	Optional     bool          `json:"optional"` // neither earns nor costs
}

// Participant is one actor of a meeting; in gold, its name may list accepted
// spellings.
type Participant struct {
	Name    Answers `json:"name"`
	Role    string  `json:"role"`
	Country string  `json:"country"`
	Type    string  `json:"type"`
	As      string  `json:"as"`
}

// taking lists the participants that play a part; without one it is
// "participant".
func (m Meeting) taking(part string) []Participant {
	var out []Participant
	for _, p := range m.Participants {
		if p.As == part || p.As == "" && part == "participant" {
			out = append(out, p)
		}
	}
	return out
}

func (m Meeting) takers() []Participant { return m.taking("participant") }

// Answers are the accepted answers of a gold field, or the single one of a
// prediction: a string, a list, or an object's name, edtf or text.
type Answers []string

// UnmarshalJSON reads any of the shapes an answer may have.
func (a *Answers) UnmarshalJSON(data []byte) error {
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		return err
	}
	items, ok := value.([]any)
	if !ok {
		items = []any{value}
	}
	*a = nil
	for _, item := range items {
		if s := answer(item); s != "" {
			*a = append(*a, s)
		}
	}
	return nil
}

func answer(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case map[string]any:
		for _, field := range [...]string{"name", "edtf", "text"} {
			if s, _ := v[field].(string); s != "" {
				return s
			}
		}
	}
	return ""
}

// first is at most one answer: what a prediction is judged by.
func (a Answers) first() Answers { return a[:min(1, len(a))] }

// Load reads records, one JSON object a line; name is what errors call the
// input. A later record of the same id replaces the earlier one.
func Load(r io.Reader, name string) ([]Record, error) {
	var out []Record
	at := map[string]int{}
	lines := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		last := err == io.EOF
		if len(bytes.TrimSpace(line)) > 0 {
			var rec Record
			if err := json.Unmarshal(line, &rec); err != nil {
				return nil, fmt.Errorf("%s:%d: not a record: %w", name, n, err)
			}
			if i, seen := at[rec.ID]; seen {
				out[i] = rec
			} else {
				at[rec.ID] = len(out)
				out = append(out, rec)
			}
		}
		if last {
			return out, nil
		}
	}
}

// FromReading is what the extractor said, as a record to compare: by way of its
// JSON, so that what is measured is what is printed.
func FromReading(reading fact.Reading) (Record, error) {
	data, err := json.Marshal(reading)
	if err != nil {
		return Record{}, err
	}
	var out Record
	err = json.Unmarshal(data, &out)
	return out, err
}
