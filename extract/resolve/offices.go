package resolve

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"liqa/extract/resolve/block"
	"liqa/extract/resolve/office"
)

// HolderFacts begins the names of all facts that HolderFact names.
const HolderFacts = "holder:"

// HolderFact names the fact that says who held an office in a month, YYYY-MM,
// as articles tell it.
func HolderFact(o office.Office, month string) string {
	return HolderFacts + o.ID + ":" + o.Side + ":" + month
}

// Held reads the name of a fact that HolderFact made.
func Held(name string) (o office.Office, month string) {
	rest := strings.TrimPrefix(name, HolderFacts)
	o.ID, rest, _ = strings.Cut(rest, ":")
	o.Side, month, _ = strings.Cut(rest, ":")
	return o, month
}

// observation is that an article of a month names somebody in an office.
type observation struct {
	Office office.Office
	Month  string
	Needs  []string // the facts that tell who it is, the last that exists
}

func observationItem(x part, month string) block.Item {
	o := observation{*x.Office, month, x.needs()}
	return item(officesStage, "", []string{o.Office.ID + ":" + o.Office.Side}, o.Needs, o)
}

// resolveOffices says month by month who held an office.
func resolveOffices(entries []block.Entry) (block.Emission, error) {
	var em block.Emission
	all, err := read[observation](entries)
	if err != nil {
		return em, err
	}
	seen := map[string]map[string]int{} // month → actor → weight
	for i, o := range all {
		var id []byte
		for _, need := range o.Needs {
			if v := entries[i].Facts[need]; v != nil {
				id = v
			}
		}
		if id == nil {
			continue
		}
		if seen[o.Month] == nil {
			seen[o.Month] = map[string]int{}
		}
		seen[o.Month][string(id)] += 1 << (entries[i].Level - 1)
	}
	holders := learned(seen)
	for _, month := range slices.Sorted(maps.Keys(holders)) {
		em.Facts = append(em.Facts, block.Fact{Key: HolderFact(all[0].Office, month), Value: []byte(holders[month])})
	}
	return em, nil
}

// What makes a holder of a month.
const (
	clearly = 10 // times as often named as all others together
	atLeast = 2  // how often named
	gap     = 6  // months without a word between two that name the same holder
)

// learned gives the holder of every month that articles make sure of: one who
// was named far more often than anybody else, or who was so before and after
// the month while nobody else was named between.
func learned(seen map[string]map[string]int) map[string]string {
	out := map[string]string{}
	lastMonth, lastHolder := 0, ""
	for _, m := range slices.Sorted(maps.Keys(seen)) {
		number, ok := monthNumber(m)
		if !ok {
			continue
		}
		holder := foremost(seen[m])
		if holder != "" {
			out[m] = holder
		}
		if holder != "" && holder == lastHolder && number-lastMonth <= gap {
			for n := lastMonth + 1; n < number; n++ {
				if between := monthName(n); seen[between] == nil {
					out[between] = holder
				}
			}
		}
		if holder != "" || len(seen[m]) > 0 {
			lastMonth, lastHolder = number, holder
		}
	}
	return out
}

// foremost is who is named far more often than all others, or "".
func foremost(weights map[string]int) string {
	total := 0
	for _, w := range weights {
		total += w
	}
	for id, w := range weights {
		if w >= atLeast && w >= clearly*(total-w) {
			return id
		}
	}
	return ""
}

func monthNumber(m string) (int, bool) {
	if len(m) != len("2006-01") {
		return 0, false
	}
	y, err1 := strconv.Atoi(m[:4])
	n, err2 := strconv.Atoi(m[5:])
	return y*12 + n - 1, err1 == nil && err2 == nil
}

func monthName(n int) string {
	digits := strconv.Itoa(n%12 + 101)
	year := strconv.Itoa(n/12 + 10000)
	return year[1:] + "-" + digits[1:]
}

// NextMonth is the month after one, both YYYY-MM; empty when it is none.
func NextMonth(month string) string {
	n, ok := monthNumber(month)
	if !ok {
		return ""
	}
	return monthName(n + 1)
}
