package intake

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/resolve/office"
	"liqa/seeds"
)

// known is what the tables built in and those of the folder say already.
type known struct {
	base      fs.FS
	own       fs.FS // of the folder alone
	offices   *office.Table
	countries map[string]string // item, code, name in normal form → id
	codes     map[string]string // a country's code → its id
	taken     map[string]bool   // forms of the tables built in, in normal form
	words     map[string]bool   // words that articles use, in normal form
}

func load(base fs.FS, folder string) (*known, error) {
	k := &known{base: base, own: os.DirFS(folder), countries: map[string]string{}, codes: map[string]string{},
		taken: map[string]bool{}, words: map[string]bool{}}
	var err error
	if k.offices, err = office.Load(base); err != nil {
		return nil, err
	}
	files, err := fs.Glob(base, "*.tsv")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		t, err := seeds.Read(base, strings.TrimSuffix(file, ".tsv"))
		if err != nil {
			return nil, err
		}
		k.learn(t)
	}
	return k, nil
}

// learn notes what forms a table has.
func (k *known) learn(t seeds.Table) {
	for _, r := range t.Rows {
		switch t.Name {
		case "examples", "furniture": // sentences
			continue
		case "nametokens":
			if r.Get("count") != "0" {
				k.words[r.Get("word")] = true
			}
			continue
		case "wikidata":
			k.countries[r.Get("id")] = r.Get("country")
		case "countries":
			k.addCountry(r)
		}
		for _, column := range t.Columns {
			for _, form := range r.List(column) {
				if name := arabicName(form); name != "" {
					k.taken[arabic.Fold(name)] = true
				}
			}
		}
	}
}

func (k *known) addCountry(r seeds.Row) {
	k.countries[r.Get("id")] = r.Get("id")
	k.codes[r.Get("code")] = r.Get("id")
	for _, n := range r.List("names") {
		k.countries[arabic.Fold(n)] = r.Get("id")
	}
}

// country is the id of the state that an item, code or name means, "" when it is
// none that the tables know.
func (k *known) country(s string, f *finds) string {
	return cmp.Or(k.countries[s], k.countries[f.states[s]], k.countries[arabic.Fold(s)])
}

// table is rows to write.
type table struct {
	name  string
	head  []string
	about string
	rows  [][]string
}

// rows reads what the folder's table has of the columns.
func (k *known) rows(t *table) (map[string][]string, error) {
	out := map[string][]string{}
	old, err := seeds.Read(k.own, t.name)
	if errors.Is(err, fs.ErrNotExist) {
		return out, nil
	}
	for _, r := range old.Rows {
		var cells []string
		for _, column := range t.head {
			cells = append(cells, r.Get(column))
		}
		out[cells[0]] = cells
	}
	return out, err
}

// write replaces the folder's table in one piece, with the comment that stood on
// top of it.
func (t table) write(folder string) error {
	path := filepath.Join(folder, t.name+".tsv")
	slices.SortFunc(t.rows, slices.Compare)
	var b strings.Builder
	b.WriteString(cmp.Or(comment(path), "# "+t.about+"\n"))
	b.WriteString(strings.Join(t.head, "\t") + "\n")
	for _, cells := range t.rows {
		b.WriteString(strings.Join(cells, "\t") + "\n")
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	next := path + ".new"
	if err := os.WriteFile(next, []byte(b.String()), 0o666); err != nil {
		return err
	}
	return os.Rename(next, path)
}

// comment is the lines on top of a file that begin with #.
func comment(path string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	top := ""
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(line, "#") {
			break
		}
		top += line
	}
	return top
}

// forms are names as a cell of a table has them.
func forms(names []string) string { return strings.Join(names, "|") }

// plain is a text fit for a cell.
func plain(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "|", " ")), " ")
}

func words(name string) int { return len(strings.Fields(name)) }

func left(counts map[string]int, n int, format string, args ...any) {
	if n > 0 {
		counts[fmt.Sprintf(format, args...)] += n
	}
}
