package eval_test

import (
	"reflect"
	"strings"
	"testing"

	"liqa/extract/eval"
)

func TestLoadNamesTheLine(t *testing.T) {
	_, err := eval.Load(strings.NewReader("{\"id\": \"a\"}\n\n{\"id\": }\n"), "gold.jsonl")
	if err == nil || !strings.HasPrefix(err.Error(), "gold.jsonl:3: ") {
		t.Errorf("got %v", err)
	}
}

func TestAnswersComeInEveryShape(t *testing.T) {
	const line = `{"id": "a", "meetings": [{"place": {"name": "جدة", "country": "SA"}, "date": {"edtf": "", "text": "أمس"},
		"topics": ["أ", "", "ب"], "according_to": null, "participants": [{"name": ["س", "ص"]}, {"name": "ع"}]}]}`
	records, err := eval.Load(strings.NewReader(strings.ReplaceAll(line, "\n", " ")), "gold")
	if err != nil {
		t.Fatal(err)
	}
	m := records[0].Meetings[0]
	for _, c := range []struct {
		field     string
		got, want eval.Answers
	}{
		{"place", m.Place, eval.Answers{"جدة"}},
		{"date", m.Date, eval.Answers{"أمس"}}, // words without a date count as an answer, a wrong one
		{"topics", m.Topics, eval.Answers{"أ", "ب"}},
		{"according_to", m.AccordingTo, nil},
		{"names", m.Participants[0].Name, eval.Answers{"س", "ص"}},
		{"name", m.Participants[1].Name, eval.Answers{"ع"}},
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Errorf("%s: got %q, want %q", c.field, c.got, c.want)
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add("{\"id\": \"a\", \"meetings\": [{\"place\": [1, {\"name\": []}]}]}\n")
	f.Fuzz(func(t *testing.T, text string) {
		records, err := eval.Load(strings.NewReader(text), "x")
		if err == nil {
			eval.Compare(records, records, func(string) {})
		}
	})
}
