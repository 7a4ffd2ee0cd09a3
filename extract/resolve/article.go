package resolve

import (
	"cmp"
	"time"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/resolve/office"
	"liqa/extract/resolve/spell"
)

// part is a participant with what its article makes of it.
type part struct {
	fact.Participant
	Key    string
	Office *office.Office // the office of state that the role names
	First  string         // the days on which an unnamed office was held
	Last   string
	former *office.Office // of state, that the role says was held before
	seeds  *office.Person // whom the tables know in an unnamed office
}

// article is what the parts of one reading know of each other.
type article struct {
	rules   *Rules
	reading fact.Reading
	full    map[string]string        // family name → the one full name that ends in it
	alike   map[string]string        // the same by the family name's skeleton
	holders map[office.Office]string // office → the one name given to it
}

func newArticle(r *Rules, reading fact.Reading) *article {
	a := &article{rules: r, reading: reading, full: map[string]string{}, alike: map[string]string{}, holders: map[office.Office]string{}}
	for _, report := range reading.Meetings {
		for _, p := range report.Participants {
			if p.Type != fact.Person || p.Name == "" {
				continue
			}
			if parts := spell.Parts(p.Name); len(parts) > 1 {
				last := parts[len(parts)-1].Letters
				only(a.full, last, p.Name)
				only(a.alike, spell.Skeleton(last), p.Name)
			}
			if o, ok := r.Offices.Read(p.Role, p.Country); ok {
				only(a.holders, o, p.Name)
			}
		}
	}
	return a
}

// only notes a value for a key, and "" where there are several. Of two names
// one of which is the other's end, the fuller stands for both.
func only[K comparable](m map[K]string, key K, name string) {
	old, known := m[key]
	switch {
	case !known:
		m[key] = name
	case old == "" || arabic.Fold(old) == arabic.Fold(name) || endsIn(old, name):
	case endsIn(name, old):
		m[key] = name
	default:
		m[key] = ""
	}
}

// endsIn reports whether short is the family name of long.
func endsIn(long, short string) bool {
	a, b := spell.Parts(long), spell.Parts(short)
	return len(b) == 1 && len(a) > 1 && a[len(a)-1].Letters == b[0].Letters
}

// part completes a participant from its own article: a family name by the full
// name, an office by its holder's.
func (a *article) part(p fact.Participant, report fact.Report) part {
	x := part{Participant: p}
	o, isOffice := a.rules.Offices.Read(p.Role, p.Country)
	if p.Type == fact.Person && isOffice {
		x.Office = &o
	} else if o, was := a.rules.Offices.Former(p.Role, p.Country); was && p.Type == fact.Person {
		x.former = &o
	}
	switch parts := spell.Parts(p.Name); {
	case p.Type != fact.Person:
	case p.Name == "" && isOffice:
		x.Name = a.holders[o]
		if x.Name == "" {
			a.unnamed(&x, report)
		}
	case len(parts) == 1:
		if x.Name = a.fullName(parts[0], p.Name); x.Name == p.Name && isOffice {
			x.Name = cmp.Or(a.rules.bearer(o, parts[0], a.daysOf(report)), p.Name)
		}
	}
	x.Key = a.rules.key(x)
	return x
}

// bearer is the full name of who is known to hold an office, when a single name
// is the family's or, as kings are called, the first: الرئيس بوتين, الملك سلمان.
func (r *Rules) bearer(o office.Office, single spell.Part, days [2]string) string {
	holder := r.Offices.Person(r.Offices.Holder(o, days[0], days[1]))
	if holder == nil {
		return ""
	}
	for _, name := range holder.Names {
		parts := spell.Parts(name)
		if last := parts[len(parts)-1]; len(parts) > 1 && (spell.Compare(parts[0], single) == spell.Same || !last.Son && single.Weight() > 1 && spell.Compare(last, single) != spell.Other) {
			return name
		}
	}
	return ""
}

// fullName is the full name of a family name alone, which the article may spell in
// two ways (شويغو, سيرجي شويجو); the name itself where none or several end in it.
func (a *article) fullName(family spell.Part, name string) string {
	full, known := a.full[family.Letters]
	if !known && family.Weight() > 1 {
		full = a.alike[spell.Skeleton(family.Letters)]
	}
	return cmp.Or(full, name)
}

// longest is how many days an event may last for its office to have one holder.
const longest = 31

// unnamed notes when the holder of an unnamed office held it.
func (a *article) unnamed(x *part, report fact.Report) {
	days := a.daysOf(report)
	x.First, x.Last = days[0], days[1]
	x.seeds = a.rules.Offices.Person(a.rules.Offices.Holder(*x.Office, x.First, x.Last))
}

// daysOf are the first and the last day of the event, else of the article; empty
// where they lie too far apart to tell who held an office.
func (a *article) daysOf(report fact.Report) [2]string {
	first, last, err := fact.Bounds(report.Date.EDTF)
	if err != nil {
		first, last, err = fact.Bounds(a.reading.Published)
	}
	if err != nil || daysBetween(first, last) > longest {
		return [2]string{}
	}
	return [2]string{first, last}
}

func daysBetween(first, last string) int {
	a, err1 := time.Parse(time.DateOnly, first)
	b, err2 := time.Parse(time.DateOnly, last)
	if err1 != nil || err2 != nil {
		return longest + 1
	}
	return int(b.Sub(a).Hours() / 24)
}

func (a *article) year() string  { return prefix(a.reading.Published, len("2006")) }
func (a *article) month() string { return prefix(a.reading.Published, len("2006-01")) }

func prefix(s string, n int) string {
	if len(s) < n {
		return ""
	}
	return s[:n]
}

// needs are the facts that tell who the part is, a namesake's last.
func (x part) needs() []string {
	needs := []string{actorFact(x.Key)}
	if x.Type == fact.Person && x.Name != "" && x.Country != "" && x.Key == folded(x.Name) {
		needs = append(needs, actorFact(namesakeKey(x.Key, x.Country)))
	}
	return needs
}

// observed reports whether the part teaches who holds an office.
func (x part) observed() bool { return x.Office != nil && x.Name != "" }
