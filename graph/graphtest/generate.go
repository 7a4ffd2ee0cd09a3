package graphtest

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"liqa/extract/fact"
)

// Generate returns a world of the sizes given, the same for the same seed. Some
// actors meet far more often than others (Zipf's law), most meetings are of two,
// and they spread over the years 2005 to 2024.
func Generate(seed uint64, actors, meetings int) ([]fact.Actor, []fact.Meeting) {
	people := make([]fact.Actor, actors)
	for i := range people {
		people[i] = GenerateActor(i)
	}
	events := make([]fact.Meeting, 0, meetings)
	r := NewDice(seed, actors)
	for i := range meetings {
		events = append(events, r.Meeting(i, GenerateActor))
	}
	return people, events
}

var (
	firstNames = []string{"محمد", "أحمد", "علي", "حسن", "عمر", "يوسف", "خالد", "سامي", "نبيل", "فيصل", "طارق", "جمال", "كريم", "ماجد", "وليد", "زياد"}
	countries  = []string{"TR", "SY", "RU", "US", "IR", "SA", "EG", "QA", "AE", "IQ", "JO", "LB", "FR", "GB", "DE", "CN"}
	subjects   = []string{"الملف السوري", "العلاقات الثنائية", "التعاون العسكري", "مكافحة الإرهاب", "أسعار النفط", "إعادة الإعمار"}
	cities     = []fact.Place{{Name: "أنقرة", Country: "TR"}, {Name: "موسكو", Country: "RU"}, {Name: "القاهرة", Country: "EG"}, {Name: "جنيف", Country: "CH"}, {}}
	consonants = []rune("بتثجحخدذرزسشصضطظعغفقكلمنه")
)

// GenerateActor returns the i-th actor of every generated world.
func GenerateActor(i int) fact.Actor {
	id := fmt.Sprintf("g%07d", i)
	full := firstNames[i%len(firstNames)] + " " + family(i)
	a := fact.Actor{ID: id, Name: full, Role: "وزير", Country: countries[i/3%len(countries)], Type: fact.Person,
		Keys: []string{"k:" + id}, Names: []string{full}}
	if i%10 == 0 {
		a.Label = fmt.Sprintf("Person %d", i)
	}
	return a
}

// family spells a number in letters.
func family(i int) string {
	n := len(consonants)
	return string([]rune{consonants[i%n], 'ا', consonants[i/n%n], 'و', consonants[i/n/n%n], 'ي', consonants[i/n/n/n%n]})
}

// Dice throws meetings among a number of actors.
type Dice struct {
	r    *rand.Rand
	zipf *rand.Zipf
}

// NewDice returns dice for a world of that many actors.
func NewDice(seed uint64, actors int) *Dice {
	r := rand.New(rand.NewPCG(seed, seed))
	return &Dice{r: r, zipf: rand.NewZipf(r, 1.07, 8, uint64(actors-1))}
}

// Meeting throws the i-th meeting; actor tells who the n-th actor is.
func (d *Dice) Meeting(i int, actor func(int) fact.Actor) fact.Meeting {
	m := fact.Meeting{ID: fmt.Sprintf("m%08d", i), Kind: pick(d, fact.InPerson, fact.InPerson, fact.InPerson, fact.Call, fact.Video, fact.Visit),
		Status: pick(d, fact.Held, fact.Held, fact.Held, fact.Held, fact.Planned, fact.Proposed, fact.Denied),
		Date:   fact.Date{EDTF: d.date()}, Place: pick(d, cities...), Sources: 1, Topics: d.topics()}
	size := 2 + min(d.r.IntN(4)*d.r.IntN(4)/4, 3)
	for range size {
		a := actor(int(d.zipf.Uint64()))
		if slices.ContainsFunc(m.Participants, func(p fact.Member) bool { return p.ID == a.ID }) {
			continue
		}
		m.Participants = append(m.Participants, fact.Member{ID: a.ID, Name: a.Name, Label: a.Label, Role: a.Role, Country: a.Country,
			Type: a.Type, As: pick(d, fact.Attends, fact.Attends, fact.Attends, fact.Attends, fact.Mediates), Basis: fact.Named})
	}
	m.Reports = []fact.Account{account(m)}
	return m
}

func account(m fact.Meeting) fact.Account {
	words := "التقى الوزير نظيره وبحث معه عددا من الملفات في لقاء مطول"
	return fact.Account{Article: "a-" + m.ID, Outlet: "outlet", Published: "2024-12-31", Kind: m.Kind, Status: m.Status, Date: m.Date, Place: m.Place,
		Participants: idsOf(m), Topics: m.Topics, AccordingTo: []string{}, Evidence: []fact.Quote{{In: "text", End: len(words), Text: words}}}
}

// date is a day, sometimes a month, a range or nothing.
func (d *Dice) date() string {
	y, m, day := 2005+d.r.IntN(20), 1+d.r.IntN(12), 1+d.r.IntN(28)
	switch d.r.IntN(20) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("%04d-%02d", y, m)
	case 2:
		return fmt.Sprintf("%04d-%02d-%02d/%04d-%02d-28", y, m, day, y, m)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

func (d *Dice) topics() []string {
	a := d.r.IntN(len(subjects))
	b := d.r.IntN(len(subjects))
	if a == b {
		return []string{subjects[a]}
	}
	return []string{subjects[a], subjects[b]}
}

func pick[T any](d *Dice, from ...T) T { return from[d.r.IntN(len(from))] }
