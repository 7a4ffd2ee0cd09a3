package name

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"liqa/extract/arabic"
	"liqa/seeds"
)

// kind is the part a small word plays inside names, see seeds/ar/nameparts.tsv.
type kind uint16

const (
	link kind = 1 << iota
	bound
	foreign
	rank
	ordinal
	god
	royal
	homograph
	office
	tail
	pair
	forename
)

var kinds = map[string]kind{
	"link": link, "bound": bound, "foreign": foreign, "rank": rank, "ordinal": ordinal, "god": god, "royal": royal,
	"homograph": homograph, "office": office, "tail": tail, "pair": pair,
	"forename": forename}

// Word is what the tables know of one word.
type Word struct {
	Known       bool
	Score       int8 // 2 ln(odds) that an occurrence is inside a name, -9 to 9
	First, Last uint8
	Count       int32
	part        kind
	stop        bool
}

// Names tells names from other words. It is safe for concurrent use.
type Names struct {
	words arabic.Index[Word]
	alif  arabic.Index[Word] // those with undotted final ya, by normal form
	known known
}

// Tables are those that Load reads.
var Tables = []string{"nametokens", "notnames", "nameparts", "persons"}

// Load reads the tables of a directory of language data.
func Load(dir fs.FS) (*Names, error) {
	n := &Names{}
	for _, load := range []func(fs.FS) error{n.loadTokens, n.loadStops, n.loadParts, n.loadPersons} {
		if err := load(dir); err != nil {
			return nil, err
		}
	}
	return n, nil
}

// Word returns what is known of a Key.
func (n *Names) Word(key string) Word {
	if stem, ok := strings.CutSuffix(key, "ى"); ok {
		return n.alif.Of(stem + "ي")
	}
	return n.words.Of(key)
}

func (n *Names) put(key string, w Word) {
	if stem, ok := strings.CutSuffix(key, "ى"); ok {
		n.alif.Set(stem+"ي", w)
		return
	}
	n.words.Set(key, w)
}

// loadTokens reads nametokens.tsv by itself: at 36,000 rows a general table of
// cells would cost every start of the program a tenth of a second.
func (n *Names) loadTokens(dir fs.FS) error {
	for i, layer := range seeds.Layers(dir) {
		err := n.readTokens(layer)
		if err != nil && (i == 0 || !errors.Is(err, fs.ErrNotExist)) {
			return err
		}
	}
	return nil
}

func (n *Names) readTokens(dir fs.FS) error {
	data, err := fs.ReadFile(dir, "nametokens.tsv")
	if err != nil {
		return err
	}
	text := string(data)
	for line := 1; text != ""; line++ {
		row, rest, _ := strings.Cut(text, "\n")
		text = rest
		if row == "" || row[0] == '#' || strings.HasPrefix(row, "score\t") {
			continue
		}
		word, w, ok := parseToken(row)
		if !ok {
			return fmt.Errorf("nametokens.tsv:%d: want the cells score, count, first, last, word; have %q", line, row)
		}
		n.put(word, w)
	}
	return nil
}

// parseToken reads the cells score, count, first, last, word.
func parseToken(row string) (word string, w Word, ok bool) {
	var numbers [4]int
	i := 0
	for cell := range numbers {
		sign := 1
		if i < len(row) && row[i] == '-' {
			sign, i = -1, i+1
		}
		start := i
		for ; i < len(row) && '0' <= row[i] && row[i] <= '9'; i++ {
			numbers[cell] = min(numbers[cell]*10+int(row[i]-'0'), 1<<30)
		}
		if i == start || i >= len(row) || row[i] != '\t' {
			return "", Word{}, false
		}
		numbers[cell] *= sign
		i++
	}
	w = Word{Known: true, Score: int8(numbers[0]), Count: int32(numbers[1]), First: uint8(numbers[2]), Last: uint8(numbers[3])}
	return strings.TrimSuffix(row[i:], "\r"), w, i < len(row)
}

func (n *Names) loadParts(dir fs.FS) error {
	parts, err := seeds.Read(dir, "nameparts")
	if err != nil {
		return err
	}
	for _, row := range parts.Rows {
		part, ok := kinds[row.Get("kind")]
		if !ok {
			return fmt.Errorf("%s: unknown kind %q", row.Place(), row.Get("kind"))
		}
		for _, form := range row.List("forms") {
			if part == pair {
				n.known.add(wordsOf(form)).pair = true
				continue
			}
			w := n.Word(KeyOf(form))
			w.part |= part
			n.put(KeyOf(form), w)
		}
	}
	return nil
}

func (n *Names) loadStops(dir fs.FS) error {
	stops, err := seeds.Read(dir, "notnames")
	if err != nil {
		return err
	}
	for _, row := range stops.Rows {
		for _, form := range row.List("forms") {
			w := n.Word(KeyOf(form))
			w.stop = true
			n.put(KeyOf(form), w)
		}
	}
	return nil
}
