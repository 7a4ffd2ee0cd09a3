package eval_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"liqa/extract/eval"
)

// gold is where the project's annotated articles lie, beside the checkout.
const gold = "../../../shared/gold"

// TestFiguresAreTheScorers compares every figure with those of the program the
// annotations came with, on predictions good and bad.
func TestFiguresAreTheScorers(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not installed")
	}
	if _, err := os.Stat(filepath.Join(gold, "score.py")); err != nil {
		t.Skip("../shared/gold is missing")
	}
	want := read(t, "dev.gold.jsonl")
	predictions := map[string][]byte{
		"crude":   crude(read(t, "dev.articles.jsonl")),
		"perfect": each(want, onePublished),
		"empty":   nil,
	}
	for seed := range uint64(3) {
		predictions["perturbed"+string('0'+rune(seed))] = perturb(t, want, rand.New(rand.NewPCG(seed, 1)))
	}
	for name, predicted := range predictions {
		t.Run(name, func(t *testing.T) {
			cmd := exec.Command(python, filepath.Join(gold, "score.py"), filepath.Join(gold, "dev.gold.jsonl"), "-", "--json")
			cmd.Stdin, cmd.Stderr = bytes.NewReader(predicted), os.Stderr
			out, err := cmd.Output()
			if err != nil {
				t.Fatal(err)
			}
			ours, err := json.Marshal(eval.Compare(load(t, want), load(t, predicted), nil))
			if err != nil {
				t.Fatal(err)
			}
			sameFigures(t, object(t, out), object(t, ours))
		})
	}
}

func sameFigures(t *testing.T, scorer, ours map[string]any) {
	t.Helper()
	if len(scorer) != len(ours) {
		t.Errorf("%d measures, the scorer has %d", len(ours), len(scorer))
	}
	for key, want := range scorer {
		if !reflect.DeepEqual(ours[key], want) {
			t.Errorf("%s is %v, the scorer's %v", key, ours[key], want)
		}
	}
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(gold, name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func load(t *testing.T, lines []byte) []eval.Record {
	t.Helper()
	records, err := eval.Load(bytes.NewReader(lines), "test")
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func object(t *testing.T, data []byte) map[string]any {
	t.Helper()
	var out map[string]any
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// loose is a record as free-form JSON, so that perturbed ones keep every shape
// that the annotations have.
type loose = map[string]any

func each(lines []byte, visit func(loose)) []byte {
	var out bytes.Buffer
	for line := range bytes.Lines(lines) {
		var doc loose
		if json.Unmarshal(line, &doc) == nil {
			visit(doc)
			json.NewEncoder(&out).Encode(doc)
		}
	}
	return out.Bytes()
}

var crudeEvent = regexp.MustCompile(`(?:التقى|استقبل|اجتمع|بحث|زار) ((?:\S+ ){1,5})(?:مع|و|ب)(\S+ \S+)`)

// crude predicts by one regular expression: mostly wrong, in many ways.
func crude(articles []byte) []byte {
	return each(articles, func(doc loose) {
		var meetings []any
		text, _ := doc["text"].(string)
		for _, m := range crudeEvent.FindAllStringSubmatch(text, -1) {
			meetings = append(meetings, loose{
				"kind": "meeting", "status": "held", "topics": []any{m[2]}, "according_to": []any{m[1]},
				"participants": []any{
					loose{"name": m[1], "role": m[1], "country": "", "type": "person", "as": "participant"},
					loose{"name": m[2], "role": "", "country": "SA", "type": "person"}},
				"place": loose{"name": m[2], "country": ""}, "date": loose{"edtf": "", "text": "أمس"},
				"evidence": []any{loose{"in": "text", "start": 0, "end": 1, "text": m[0]}},
			})
		}
		doc["meetings"] = meetings
	})
}

// perturb damages perfect predictions: meetings dropped, doubled and joined;
// names cut, swapped and emptied; values changed, given twice or taken away.
func perturb(t *testing.T, lines []byte, r *rand.Rand) []byte {
	t.Helper()
	chance := func(percent int) bool { return r.IntN(100) < percent }
	return each(lines, func(doc loose) {
		var out []any
		meetings := doc["meetings"].([]any)
		for _, m := range meetings {
			if chance(10) {
				continue
			}
			damage(m.(loose), chance, r)
			out = append(out, m)
			if chance(5) {
				out = append(out, m)
			}
		}
		r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
		doc["meetings"] = out
		onePublished(doc)
		if chance(20) {
			delete(doc, "published")
		}
	})
}

// onePublished leaves one of several accepted dates: a prediction has one.
func onePublished(doc loose) {
	if dates, several := doc["published"].([]any); several {
		doc["published"] = dates[0]
	}
}

func damage(m loose, chance func(int) bool, r *rand.Rand) {
	var kept []any
	for _, p := range m["participants"].([]any) {
		if chance(8) {
			continue
		}
		damageParticipant(p.(loose), chance)
		kept = append(kept, p)
	}
	if chance(10) {
		kept = append(kept, loose{"name": "سمير سميران", "role": "وزير", "country": "XX", "type": "person", "as": "participant"})
	}
	r.Shuffle(len(kept), func(i, j int) { kept[i], kept[j] = kept[j], kept[i] })
	m["participants"] = kept
	for _, f := range wrongValues {
		if chance(15) {
			m[f.field] = f.values[r.IntN(len(f.values))]
		}
	}
}

// wrongValues are what a damaged field may hold instead, in every shape that
// the format allows.
var wrongValues = []struct {
	field  string
	values []any
}{
	{"kind", []any{"call", "visit"}},
	{"status", []any{"planned", "denied"}},
	{"place", []any{"", "موسكو", []any{"أنقرة", "تركيا"}, loose{"name": "جدة، السعودية", "country": "SA"}}},
	{"date", []any{"", "2018-01-01~", loose{"edtf": "2017-05", "text": "x"}, loose{"edtf": "", "text": "أمس"}}},
	{"topics", []any{[]any{}, []any{"العلاقات الثنائية وسبل تعزيزها", "ملف سوريا"}}},
	{"according_to", []any{nil, []any{"وكالة"}}},
	{"evidence", []any{"", "التقى الوزيران أمس في موسكو"}},
}

func damageParticipant(p loose, chance func(int) bool) {
	if name, ok := p["name"].(string); ok {
		words := strings.Fields(name)
		switch {
		case chance(15) && len(words) > 1:
			p["name"] = words[len(words)-1]
		case chance(10) && len(words) > 1:
			p["name"] = strings.Join(words[:len(words)-1], " ")
		case chance(5) && len(words) > 0:
			p["name"] = words[0] + " الدين " + strings.Join(words[1:], " ")
		case chance(5):
			p["name"] = "الأمير الدكتور " + name
		case chance(4):
			p["name"] = ""
		}
	}
	for _, f := range [][2]string{{"role", "وزير الخارجية"}, {"country", "US"}, {"type", "organization"}, {"as", "mediator"}} {
		if chance(6) {
			p[f[0]] = f[1]
		}
	}
}
