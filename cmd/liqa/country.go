package main

import (
	"fmt"
	"strings"

	"liqa/graph/name"
	"liqa/seeds"
)

// countries finds a country's code by its code or its name in Arabic or English.
type countries map[string]string

func readCountries() (countries, error) {
	table, err := seeds.Read(tables.dir, "countries")
	if err != nil {
		return nil, err
	}
	english, err := seeds.Read(tables.dir, "english")
	if err != nil {
		return nil, err
	}
	c, codes := countries{}, map[string]string{}
	for _, row := range table.Rows {
		code := row.Get("code")
		codes[row.Get("id")] = code
		c.add(code, code)
		for _, n := range row.List("names") {
			c.add(n, code)
		}
	}
	for _, row := range english.Rows {
		for _, n := range row.List("names") {
			c.add(n, codes[row.Get("id")])
		}
	}
	return c, nil
}

// add notes a name unless an earlier row has it.
func (c countries) add(n, code string) {
	if key := countryKey(n); c[key] == "" && key != "" {
		c[key] = code
	}
}

// code returns the code of the country, "" when there is none of that name.
func (c countries) code(n string) string { return c[countryKey(n)] }

func countryKey(n string) string { return strings.Join(name.Words(n), " ") }

// must is code for a name that has to be a country's.
func (c countries) must(n string) (string, error) {
	if code := c.code(n); code != "" {
		return code, nil
	}
	return "", usage(fmt.Errorf("%q is no country; give an ISO 3166-1 code (TR), or its name in Arabic or English", n))
}
