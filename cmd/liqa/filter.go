package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"liqa/extract/fact"
	"liqa/graph"
)

// filterOptions are the flags that select meetings, the same for every question.
type filterOptions struct {
	since, until  string
	undated       bool
	place         string
	country       string
	topic         string
	kinds, status []string
	source        string
	minSources    int
}

func filterFlags(cmd *cobra.Command, o *filterOptions) {
	f := cmd.Flags()
	f.StringVar(&o.since, "since", "", "on or after this `DATE`: 2016, 2016-09 or 2016-09-15")
	f.StringVar(&o.until, "until", "", "on or before this `DATE`")
	f.BoolVar(&o.undated, "undated", false, "with --since or --until: keep meetings of unknown date too")
	f.StringVar(&o.place, "place", "", "in this `PLACE` or country: أنقرة, TR, Turkey")
	f.StringVar(&o.country, "country", "", "a participant represents this `COUNTRY`: TR, تركيا, Turkey, EU")
	f.StringVar(&o.topic, "topic", "", "a topic has these `WORDS`")
	f.Var((*list)(&o.kinds), "kind", "of this `KIND`: meeting, call, video, visit")
	f.Var((*list)(&o.status), "status", "of this `STATUS`: held, planned, proposed, denied")
	f.StringVar(&o.source, "source", "", "reported by an outlet, or according to someone, with these `WORDS` in the name")
	f.IntVar(&o.minSources, "min-sources", 0, "with at least `N` independent sources")
	_ = cmd.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(words(kinds), cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("status", cobra.FixedCompletions(words(statuses), cobra.ShellCompDirectiveNoFileComp))
}

// list is the value of a flag that takes several words, with commas between them or
// one at a time. What pflag has for that costs each start of the program a millisecond.
type list []string

func (l *list) Set(words string) error {
	*l = append(*l, strings.FieldsFunc(words, func(r rune) bool { return r == ',' })...)
	return nil
}

func (l *list) String() string { return strings.Join(*l, ",") }

func (l *list) Type() string { return "words" }

var (
	kinds    = []fact.Kind{fact.InPerson, fact.Call, fact.Video, fact.Visit}
	statuses = []fact.Status{fact.Held, fact.Planned, fact.Proposed, fact.Denied}
)

// filter turns the flags into what the graph understands.
func (o filterOptions) filter() (f graph.Filter, err error) {
	f = graph.Filter{Undated: o.undated, Place: o.place, Topic: o.topic, Source: o.source, MinSources: o.minSources}
	if f.Since, _, err = bounds("since", o.since); err != nil {
		return f, err
	}
	if _, f.Until, err = bounds("until", o.until); err != nil {
		return f, err
	}
	if f.Since != "" && f.Until != "" && f.Since > f.Until {
		return f, usage(fmt.Errorf("--since %s is after --until %s", o.since, o.until))
	}
	if f.Kinds, err = oneOf("kind", o.kinds, kinds); err != nil {
		return f, err
	}
	if f.Statuses, err = oneOf("status", o.status, statuses); err != nil {
		return f, err
	}
	return f, o.countries(&f)
}

// countries sets the filter's country codes.
func (o filterOptions) countries(f *graph.Filter) error {
	if o.place+o.country == "" {
		return nil
	}
	known, err := readCountries()
	if err != nil {
		return err
	}
	f.PlaceCountry = known.code(o.place) // a place need not be a country
	if o.country == "" {
		return nil
	}
	f.Country, err = known.must(o.country)
	return err
}

func bounds(flag, date string) (first, last string, err error) {
	if date == "" {
		return "", "", nil
	}
	if first, last, err = fact.Bounds(date); err != nil {
		return "", "", usage(fmt.Errorf("--%s: %w", flag, err))
	}
	return first, last, nil
}

// oneOf checks the values of a flag.
func oneOf[T ~string](flag string, values []string, known []T) ([]T, error) {
	var out []T
	for _, v := range values {
		if !slices.Contains(known, T(v)) {
			return nil, usage(fmt.Errorf("--%s %s: give one of %s", flag, v, strings.Join(words(known), ", ")))
		}
		out = append(out, T(v))
	}
	return out, nil
}

// mustBe checks the one value of a flag.
func mustBe(flag, value string, known ...string) error {
	_, err := oneOf(flag, []string{value}, known)
	return err
}

func words[T ~string](of []T) []string {
	out := make([]string, len(of))
	for i, x := range of {
		out[i] = string(x)
	}
	return out
}
