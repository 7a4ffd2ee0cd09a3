package main

import (
	"testing"

	"liqa/seeds"
)

// Whoever writes English finds a country by what it is called there.
func TestCountriesByName(t *testing.T) {
	known, err := readCountries()
	if err != nil {
		t.Fatal(err)
	}
	for name, code := range map[string]string{
		"TR": "TR", "turkey": "TR", "Türkiye": "TR", "تركيا": "TR", "UK": "GB", "the Gambia": "GM", "Palestine": "PS", "Myanmar": "MM",
		"Ivory Coast": "CI", "Côte d’Ivoire": "CI", "european union": "EU", "Arab League": "AL", "Albania": "AL", "Atlantis": "",
	} {
		if got := known.code(name); got != code {
			t.Errorf("%s is %q, want %q", name, got, code)
		}
	}
}

func TestEveryCountryHasAnEnglishName(t *testing.T) {
	countries, err := seeds.Read(seeds.Arabic(), "countries")
	if err != nil {
		t.Fatal(err)
	}
	english, err := seeds.Read(seeds.Arabic(), "english")
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for _, row := range english.Rows {
		named[row.Get("id")] = true
	}
	for _, row := range countries.Rows {
		if !named[row.Get("id")] {
			t.Errorf("%s stands in countries.tsv and not in english.tsv", row.Get("id"))
		}
	}
}
