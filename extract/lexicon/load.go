package lexicon

import (
	"fmt"
	"io/fs"
	"strings"

	"liqa/extract/arabic"
	"liqa/seeds"
)

// loader reads one table into the lexicon.
type loader struct {
	table string
	row   func(*Lexicon, seeds.Row)
}

var loaders = []loader{
	{"traits", addTrait},
	{"countries", addCountry},
	{"places", addPlace},
	{"organisations", addOrganisation},
	{"groups", addGroup},
	{"offices", addOffice},
	{"portfolios", addPortfolio},
	{"honorifics", addHonorific},
	{"bodies", addBody},
	{"associations", addAssociation},
	{"verbs", addVerb},
	{"events", addEvent},
	{"words", addWord},
	{"sets", addSet},
	{"topics", addTelling(Topic)},
	{"sources", addTelling(Source)},
	{"persons", addPerson},
	{"outlets", addOutlet},
	{"officenames", addPost},
}

// Load compiles the tables of dir.
func Load(dir fs.FS) (*Lexicon, error) {
	l := &Lexicon{traits: traited{}, outlets: map[string]string{}, posts: map[string][]post{}}
	l.people = people{whole: map[string]string{}, family: map[string]string{}}
	for _, load := range loaders {
		table, err := seeds.Read(dir, load.table)
		if err != nil {
			return nil, fmt.Errorf("language data: %w", err)
		}
		for _, row := range table.Rows {
			load.row(l, row)
		}
	}
	return l, nil
}

func addCountry(l *Lexicon, r seeds.Row) {
	id, code := r.Get("id"), r.Get("code")
	names, ambiguous := r.List("names"), ambiguousForms(r)
	for _, n := range names {
		l.add(n, Entry{Class: Country, ID: id, Country: code, Name: names[0], Definite: true, Role: r.Get("kind"), Ambiguous: ambiguous[arabic.Fold(n)]})
	}
	for _, n := range r.List("seats") {
		l.add(n, Entry{Class: Country, ID: id, Country: code, Name: n, Definite: true, Seat: true, Role: r.Get("kind"), Ambiguous: ambiguous[arabic.Fold(n)]})
	}
	for _, adj := range []struct {
		column   string
		feminine bool
		number   Number
	}{{"masc", false, Singular}, {"fem", true, Singular}, {"plural_nom", false, Plural}, {"plural_obl", false, Plural}, {"broken", false, Plural}} {
		for _, a := range r.List(adj.column) {
			e := Entry{Class: Nationality, ID: id, Country: code, Name: a, Feminine: adj.feminine, Number: adj.number}
			l.add(a, e)
			if adj.column == "broken" {
				l.add(a+"ا", e) // أتراكا
			}
			d := e
			d.Definite = true
			l.add(definite(a), d)
			if adj.number == Singular {
				l.addDuals(a, d)
			}
		}
	}
	for _, d := range r.List("definite") {
		l.add(d, Entry{Class: Nationality, ID: id, Country: code, Name: d, Feminine: strings.Contains(d, "ية"), Definite: true})
	}
}

// ambiguousForms reads the column "ambiguous": form=reason, several behind "|".
func ambiguousForms(r seeds.Row) map[string]bool {
	out := map[string]bool{}
	for _, part := range r.List("ambiguous") {
		form, _, _ := strings.Cut(part, "=")
		out[arabic.Fold(form)] = true
	}
	return out
}

// addDuals derives the dual of an adjective: كوري جنوبي gives الكوريان الجنوبيان.
func (l *Lexicon) addDuals(adjective string, e Entry) {
	e.Number = Dual
	for _, ending := range []string{"ان", "ين"} {
		words := strings.Fields(adjective)
		for i, w := range words {
			words[i] = strings.TrimSuffix(w, "ة") + strings.Repeat("ت", strings.Count(w[len(w)-2:], "ة")) + ending
		}
		l.add(definite(strings.Join(words, " ")), e)
	}
}

func addPlace(l *Lexicon, r seeds.Row) {
	names, ambiguous := r.List("names"), ambiguousForms(r)
	for _, n := range names {
		l.add(n, Entry{Class: Place, ID: r.Get("id"), Country: r.Get("country"), Role: r.Get("kind"), Name: names[0], Ambiguous: ambiguous[arabic.Fold(n)]})
	}
}

func addOrganisation(l *Lexicon, r seeds.Row) {
	names, ambiguous := r.List("names"), ambiguousForms(r)
	for _, n := range names {
		l.add(n, Entry{Class: Organisation, ID: r.Get("id"), Country: r.Get("country"), Role: r.Get("kind"), Name: names[0],
			Media: r.Get("is_media") != "", Ambiguous: ambiguous[arabic.Fold(n)], Definite: true})
	}
}

func addGroup(l *Lexicon, r seeds.Row) {
	names, ambiguous := r.List("names"), ambiguousForms(r)
	for _, n := range names {
		l.add(n, Entry{Class: Group, ID: r.Get("id"), Country: r.Get("country"), Role: r.Get("kind"), Name: names[0], Definite: true,
			Members: r.List("members"), Ambiguous: ambiguous[arabic.Fold(n)]})
	}
}

func addOffice(l *Lexicon, r seeds.Row) {
	sing := r.List("sing")
	base := Entry{Class: Office, ID: r.Get("id"), Role: r.Get("class"), Name: sing[0], Country: r.Get("side")}
	for _, s := range sing {
		e := base
		e.Feminine = strings.HasSuffix(s, "ة")
		l.addBothStates(s, e)
		l.addPossessed(s, e)
	}
	for _, d := range r.List("dual") {
		e := base
		e.Number = Dual
		l.addDualOffice(d, e)
	}
	for _, p := range r.List("plural") {
		e := base
		e.Number = Plural
		if construct(p) {
			l.add(p, e)
		} else {
			l.addBothStates(p, e)
		}
		if e.Role == "counterpart" {
			for _, suffix := range []string{"ه", "ها", "هم", "هما"} {
				e.Pronoun = suffix
				l.add(strings.TrimSuffix(p, "ء")+"ئ"+suffix, e)
				l.add(p+suffix, e)
			}
		}
	}
}

// construct reports a sound plural without its nun, which takes no article:
// مالكي is owners of something, المالكي a name.
func construct(plural string) bool {
	return strings.HasSuffix(plural, "و") || strings.HasSuffix(plural, "ي")
}

// addPossessed adds the word with a possessive pronoun: رئيسها, سفيرته, نظيره.
func (l *Lexicon) addPossessed(phrase string, e Entry) {
	if strings.Contains(phrase, "ال") {
		return
	}
	lead, last := "", phrase
	if i := strings.LastIndexByte(phrase, ' '); i >= 0 { // ولي عهده
		lead, last = phrase[:i+1], phrase[i+1:]
	}
	for _, h := range possessed(last) {
		for _, p := range []string{"ه", "ها", "هم", "هما", "نا"} {
			e.Pronoun = p
			l.add(lead+h+p, e)
		}
	}
}

// addDualOffice adds وزيرا (construct), وزيران, الوزيران and, for نظير, نظيريه.
func (l *Lexicon) addDualOffice(construct string, e Entry) {
	l.add(construct, e)
	full := construct + "ن"
	words := strings.Fields(construct)
	if len(words) > 1 {
		return
	}
	l.add(full, e)
	d := e
	d.Definite = true
	l.add("ال"+full, d)
	if e.Role == "counterpart" {
		for _, suffix := range []string{"ه", "ها", "هم", "هما"} {
			e.Pronoun = suffix
			l.add(construct+suffix, e)
		}
	}
}

func (l *Lexicon) addBothStates(phrase string, e Entry) {
	if strings.HasPrefix(phrase, "ال") || strings.Contains(phrase, " ال") {
		e.Definite = true
		l.add(phrase, e)
		return
	}
	l.add(phrase, e)
	e.Definite = true
	l.add(definite(phrase), e)
}

func addPortfolio(l *Lexicon, r seeds.Row) {
	for _, p := range r.List("forms") {
		e := Entry{Class: Portfolio, ID: r.Get("id"), Role: r.Get("kind"), Definite: strings.HasPrefix(p, "ال")}
		l.add(p, e)
		if e.Role != "link" {
			l.addPossessed(p, e)
		}
	}
}

func addHonorific(l *Lexicon, r seeds.Row) {
	for _, p := range r.List("forms") {
		l.add(p, Entry{Class: Honorific, ID: r.Get("id")})
	}
}

func addBody(l *Lexicon, r seeds.Row) {
	for _, p := range r.List("forms") {
		l.addBothStates(p, Entry{Class: Body, ID: r.Get("id"), Role: r.Get("kind"), Name: p})
	}
}

func addAssociation(l *Lexicon, r seeds.Row) {
	for _, p := range r.List("forms") {
		l.addBothStates(p, Entry{Class: Association, ID: r.Get("id"), Role: r.Get("kind"), Name: p})
	}
}

func addWord(l *Lexicon, r seeds.Row) {
	for _, p := range r.List("forms") {
		l.add(p, Entry{Class: Function, ID: r.Get("id"), Role: r.Get("role")})
	}
}

// addTelling reads a table of words by their role, with verbs of the present in
// a column of their own.
func addTelling(class Class) func(*Lexicon, seeds.Row) {
	return func(l *Lexicon, r seeds.Row) {
		e := Entry{Class: class, ID: r.Get("id"), Role: r.Get("role")}
		for _, p := range r.List("forms") {
			if e.Role == "act" {
				l.addBothStates(p, e)
				continue
			}
			l.add(p, e)
		}
		for _, p := range r.List("present") {
			l.addPresent(p, e)
		}
	}
}
