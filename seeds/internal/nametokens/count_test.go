package main

import (
	"strings"
	"testing"
)

// small is a corpus in which office holders occur often enough to be learned.
func small(t *testing.T, more ...string) (*corpus, sets) {
	t.Helper()
	country, err := readCountries()
	if err != nil {
		t.Fatal(err)
	}
	stop, err := readStops()
	if err != nil {
		t.Fatal(err)
	}
	c := &corpus{ids: map[string]int32{}}
	for range 20 {
		c.add("قال وزير الخارجية الروسي سيرغي لافروف في موسكو. وأضاف لافروف أن السلام ممكن.")
		c.add("التقى الرئيس المصري كمال سعيد، أمس.")
		c.text = append(c.text, end)
		c.add("العالم سعيد بالسلام والعمل. مشهد سعيد. خبر سعيد.")
		c.text = append(c.text, end)
		c.add("بحث وزير الدفاع التركي وليد كمال مع نظيره اللبناني سبل السلام.")
		c.text = append(c.text, end)
		for _, text := range more {
			c.add(text)
			c.text = append(c.text, end)
		}
	}
	return c, c.sets(country, stop)
}

func TestNamesScoreAboveOtherWords(t *testing.T) {
	c, s := small(t)
	p := c.seed(s, nil)
	for range 2 {
		_, p = c.grow(s, p, 0.4, 0.1)
	}
	at := func(word string) float64 {
		id, ok := c.ids[word]
		if !ok {
			t.Fatalf("%s is not in the corpus", word)
		}
		return p[id]
	}
	for _, word := range strings.Fields("سيرغي لافروف وليد كمال") {
		if at(word) < 0.9 {
			t.Errorf("%s stands only in names and scores %.2f", word, at(word))
		}
	}
	if sad := at("سعيد"); sad < 0.1 || sad > 0.5 {
		t.Errorf("سعيد stands in names once in four times and scores %.2f", sad)
	}
	for _, word := range strings.Fields("السلام ممكن مشهد العالم المصري في وزير") {
		if at(word) > 0.05 {
			t.Errorf("%s stands in no name and scores %.2f", word, at(word))
		}
	}
}

// A family name that stands behind no office is told by the names before it; a word
// with a particle or an ending is not, however often it stands there.
func TestFamilyNamesBehindOtherNames(t *testing.T) {
	c, s := small(t, "كتب سيرغي لافروف الكركي. غادر وليد كمال مبتسما. رجل مبتسم. كان سيرغي لافروف سيبكي. الطفل يبكي، طفل يبكي.")
	p := c.seed(s, nil)
	for range 2 {
		_, p = c.grow(s, p, 0.4, 0.1)
	}
	for word, want := range map[string]bool{"الكركي": true, "مبتسما": false, "سيبكي": false} {
		if got := p[c.ids[word]] > 0.4; got != want {
			t.Errorf("%s is part of a name: %v, want %v (%.2f)", word, got, want, p[c.ids[word]])
		}
	}
}

func TestSlotsOpenBehindOfficesAndStyles(t *testing.T) {
	c, s := small(t)
	var got []string
	for _, at := range c.slots(s) {
		if to, ok := c.slotEnd(s, at); ok {
			var name []string
			for _, id := range c.text[at:to] {
				name = append(name, c.words[id])
			}
			got = append(got, strings.Join(name, " "))
		}
	}
	if want := "سيرغي لافروف|كمال سعيد|وليد كمال"; len(got) != 60 || strings.Join(got[:3], "|") != want {
		t.Errorf("%d slots, first %q; want 60, first %q", len(got), got[:min(3, len(got))], want)
	}
}

func TestParticlesWrittenOntoWords(t *testing.T) {
	c := &corpus{ids: map[string]int32{}}
	c.add("اجتماع اجتماع اجتماع اجتماع باجتماع واجتماع الناس الناس بالناس وليد بشار للناس")
	for _, w := range []struct {
		word                string
		conjoined, prefixed bool
	}{
		{"واجتماع", true, false}, {"باجتماع", false, true}, {"بالناس", false, true}, {"للناس", false, true},
		{"وليد", false, false}, {"بشار", false, false}, {"اجتماع", false, false},
	} {
		id := c.ids[w.word]
		if c.conjoined(id) != w.conjoined || c.prefixed(id) != w.prefixed {
			t.Errorf("%s: conjoined %v, prefixed %v; want %v, %v", w.word, c.conjoined(id), c.prefixed(id), w.conjoined, w.prefixed)
		}
	}
}

func TestScoresAreLogOdds(t *testing.T) {
	for p, want := range map[float64]int{0: -9, 1: 9, 0.5: 0, 0.9: 4, 0.1: -4, 0.001: -9} {
		if got := score(p); got != want {
			t.Errorf("score(%v) = %d, want %d", p, got, want)
		}
	}
}
