package seeds_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// oneOf holds the accepted answers of a gold field: a string or a list.
type oneOf []string

func (o *oneOf) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '[' {
		return json.Unmarshal(data, (*[]string)(o))
	}
	*o = oneOf{""}
	return json.Unmarshal(data, &(*o)[0])
}

type goldArticle struct {
	ID, Published, Title string
	Meetings             []goldMeeting
}

type goldMeeting struct {
	Kind, Status, Evidence string
	Participants           []struct {
		Name                    oneOf
		Role, Country, Type, As string
	}
	Place, Date, Topics []string
	AccordingTo         []string `json:"according_to"`
	Optional            bool
}

// readGold reads articles/gold.jsonl; a field that the format lacks is a fault.
func readGold(t *testing.T) []goldArticle {
	t.Helper()
	data, err := os.ReadFile("articles/gold.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var out []goldArticle
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var a goldArticle
		line := json.NewDecoder(bytes.NewReader(lines.Bytes()))
		line.DisallowUnknownFields()
		if err := line.Decode(&a); err != nil {
			t.Fatalf("gold.jsonl:%d: %v", n, err)
		}
		out = append(out, a)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// readPages reads the articles by id: the file's name without its ending.
func readPages(t *testing.T) map[string]string {
	t.Helper()
	paths, err := filepath.Glob("articles/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	pages := make(map[string]string, len(paths))
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		pages[strings.TrimSuffix(filepath.Base(path), ".txt")] = string(data)
	}
	return pages
}

var blanks = regexp.MustCompile(`[\s\p{Z}_]+`)

// squash makes runs of blanks one space: pages break and join lines at will.
func squash(s string) string { return strings.TrimSpace(blanks.ReplaceAllString(s, " ")) }

func TestEveryArticleHasItsGoldLine(t *testing.T) {
	pages := readPages(t)
	for _, a := range readGold(t) {
		if _, ok := pages[a.ID]; !ok {
			t.Errorf("%s: gold for no article, or a second line for it", a.ID)
		}
		delete(pages, a.ID)
	}
	for id := range pages {
		t.Errorf("%s: no gold line", id)
	}
}

func TestGoldQuotesItsArticle(t *testing.T) {
	pages := readPages(t)
	for _, a := range readGold(t) {
		text := squash(pages[a.ID])
		if !strings.Contains(text, squash(a.Title)) || a.Title == "" {
			t.Errorf("%s: title %q is not in the article", a.ID, a.Title)
		}
		for i, m := range a.Meetings {
			if !strings.Contains(text, squash(m.Evidence)) || m.Evidence == "" {
				t.Errorf("%s: meeting %d: evidence %q is not in the article", a.ID, i, m.Evidence)
			}
			for _, p := range m.Participants {
				for _, name := range p.Name {
					if !strings.Contains(text, squash(name)) {
						t.Errorf("%s: meeting %d: name %q is not in the article", a.ID, i, name)
					}
				}
			}
			for _, words := range append(m.Place, m.AccordingTo...) {
				if !strings.Contains(text, squash(words)) {
					t.Errorf("%s: meeting %d: %q is not in the article", a.ID, i, words)
				}
			}
		}
	}
}

var (
	edtf    = regexp.MustCompile(`^\d{3}[\dX](-\d{2}(-[\dX]{2})?)?[~?%]?(/\d{4}(-\d{2}(-\d{2})?)?[~?%]?)?$`)
	allowed = map[string]string{
		"kind": "meeting call video visit", "status": "held planned proposed denied",
		"type": "person delegation state organization", "as": "participant mediator",
	}
)

func TestGoldKeepsToItsFormat(t *testing.T) {
	for _, a := range readGold(t) {
		for i, m := range a.Meetings {
			word := func(field, value string) {
				if !strings.Contains(" "+allowed[field]+" ", " "+value+" ") {
					t.Errorf("%s: meeting %d: %s %q", a.ID, i, field, value)
				}
			}
			word("kind", m.Kind)
			word("status", m.Status)
			for _, d := range m.Date {
				if !edtf.MatchString(d) {
					t.Errorf("%s: meeting %d: date %q", a.ID, i, d)
				}
			}
			takers := 0
			for _, p := range m.Participants {
				word("type", p.Type)
				word("as", p.As)
				if p.As == "participant" {
					takers++
				}
				if strings.Join(p.Name, "") == "" && p.Role == "" {
					t.Errorf("%s: meeting %d: a participant without name and role", a.ID, i)
				}
			}
			if takers < 2 {
				t.Errorf("%s: meeting %d: fewer than two participants", a.ID, i)
			}
		}
	}
}

// TestGoldPassesTheSharedCheck holds the corpus against the checker of the
// annotated sets it imitates, where that lies beside the project.
func TestGoldPassesTheSharedCheck(t *testing.T) {
	check := filepath.Join("..", "..", "shared", "gold", "check.py")
	if _, err := os.Stat(check); err != nil {
		t.Skip("no ../shared/gold/check.py beside the project: not run")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3: ../shared/gold/check.py not run")
	}
	out, err := exec.Command(python, check, "articles/gold.jsonl", "articles").CombinedOutput()
	if err != nil {
		t.Errorf("check.py: %v\n%s", err, out)
	}
}
