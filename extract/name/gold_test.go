package name_test

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/name"
	"liqa/seeds"
)

const gold = "../../../shared/gold/"

// blind outlets are measured in total only, elsewhere.
var blind = []string{"Hespress", "Al-Riyadh"}

// TestNamesBehindTitles scans behind the titles of annotated articles, which
// taught neither the tables nor this package anything.
func TestNamesBehindTitles(t *testing.T) {
	names := goldNames(t)
	scanner, titles := load(t), titleWords(t)
	good, all := 0, 0
	var found, wanted, both int // tokens
	eachGoldArticle(t, func(id, text string) {
		for _, s := range arabic.Sentences(text, fact.Span{End: len(text)}) {
			for i := range s.Tokens {
				to := longest(names[id], s.Tokens[i:])
				if to == 0 || !titles.before(s.Tokens, i) {
					continue
				}
				all++
				got, _ := scanner.Scan(s.Tokens, i, name.Titled)
				found, wanted, both = found+max(0, got.To-i), wanted+to, both+max(0, min(got.To-i, to))
				if got.To == i+to {
					good++
				} else if testing.Verbose() {
					t.Logf("%s: got %q want %q in %q", id, words(s.Tokens, i, got.To), words(s.Tokens, i, i+to), words(s.Tokens, i-3, i+to+4))
				}
			}
		}
	})
	share := float64(good) / float64(all)
	t.Logf("%d of %d names behind titles end where they should: %.3f", good, all, share)
	t.Logf("tokens: precision %.3f, recall %.3f", float64(both)/float64(found), float64(both)/float64(wanted))
	if share < 0.97 {
		t.Errorf("share of exact names %.3f, want 0.97", share)
	}
}

func words(tokens []arabic.Token, from, to int) string {
	var out []string
	for _, token := range tokens[max(0, from):max(0, from, min(to, len(tokens)))] {
		out = append(out, token.Norm)
	}
	return strings.Join(out, " ")
}

// longest is the number of tokens of the longest of names that tokens begin with.
func longest(names [][]string, tokens []arabic.Token) int {
	best := 0
	for _, n := range names {
		if len(n) > best && len(n) <= len(tokens) && slices.EqualFunc(n, tokens[:len(n)], func(w string, t arabic.Token) bool { return w == t.Norm }) {
			best = len(n)
		}
	}
	return best
}

// titleSet is words that end or belong to titles, and adjectives of countries.
type titleSet struct{ title, side map[string]bool }

func (s titleSet) before(tokens []arabic.Token, i int) bool {
	if i == 0 {
		return false
	}
	if s.title[tokens[i-1].Norm] {
		return true
	}
	if !s.side[tokens[i-1].Norm] {
		return false
	}
	return slices.ContainsFunc(tokens[max(0, i-8):i], func(t arabic.Token) bool { return s.title[t.Norm] })
}

func titleWords(t *testing.T) titleSet {
	out := titleSet{map[string]bool{}, map[string]bool{}}
	table := read(t, "notnames")
	for _, row := range table.Rows {
		if slices.Contains([]string{"title-head", "honorific", "modifier"}, row.Get("id")) {
			for _, form := range row.List("forms") {
				out.title[arabic.Fold(form)] = true
			}
		}
	}
	for _, row := range read(t, "countries").Rows {
		for _, column := range []string{"names", "masc", "fem"} {
			for _, form := range row.List(column) {
				form = arabic.Fold(form)
				form = form[strings.LastIndex(form, " ")+1:]
				out.side[form], out.side["ال"+form] = true, true
			}
		}
	}
	return out
}

func read(t *testing.T, table string) seeds.Table {
	t.Helper()
	out, err := seeds.Read(seeds.Arabic(), table)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func load(t testing.TB) *name.Names {
	t.Helper()
	n, err := name.Load(seeds.Arabic())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// goldNames are the folded names of persons by article.
func goldNames(t *testing.T) map[string][][]string {
	out := map[string][][]string{}
	eachLine(t, gold+"dev.gold.jsonl", func(line []byte) error {
		var a struct {
			ID       string
			Meetings []struct {
				Participants []struct {
					Name json.RawMessage
					Type string
				}
			}
		}
		err := json.Unmarshal(line, &a)
		for _, m := range a.Meetings {
			for _, p := range m.Participants {
				if p.Type == "person" {
					out[a.ID] = append(out[a.ID], spellings(p.Name)...)
				}
			}
		}
		return err
	})
	return out
}

// spellings reads one name or a list of them into folded tokens.
func spellings(raw json.RawMessage) [][]string {
	var list []string
	if json.Unmarshal(raw, &list) != nil {
		list = make([]string, 1)
		json.Unmarshal(raw, &list[0])
	}
	var out [][]string
	for _, s := range list {
		var tokens []string
		for _, token := range arabic.Tokens(s, fact.Span{End: len(s)}) {
			tokens = append(tokens, token.Norm)
		}
		if len(tokens) > 0 {
			out = append(out, tokens)
		}
	}
	return out
}

func eachGoldArticle(t *testing.T, visit func(id, text string)) {
	eachLine(t, gold+"dev.articles.jsonl", func(line []byte) error {
		var a struct{ ID, Outlet, Title, Text string }
		err := json.Unmarshal(line, &a)
		if !slices.Contains(blind, a.Outlet) {
			visit(a.ID, a.Title+"\n"+a.Text)
		}
		return err
	})
}

// eachLine visits the lines of a file; without the file the test is skipped.
func eachLine(t *testing.T, path string, visit func([]byte) error) {
	t.Helper()
	file, err := os.Open(path)
	if os.IsNotExist(err) {
		t.Skipf("%s is missing", strings.TrimPrefix(path, "../../"))
	}
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		if err := visit(lines.Bytes()); err != nil {
			t.Fatal(err)
		}
	}
}
