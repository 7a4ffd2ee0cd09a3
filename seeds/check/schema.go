package check

import "slices"

// reasons are the columns that say why a row is there: never empty.
var reasons = map[string]bool{"why": true, "source": true, "reason": true}

// dates are the columns that hold a date.
var dates = map[string]bool{"from": true, "to": true, "as_of": true, "since": true}

// shared is the column of forms that are also something else, "form=reason|…":
// rows may share those.
const shared = "ambiguous"

// schema is what one table promises beyond the conventions of its columns.
type schema struct {
	key    string            // column that tells rows apart; "id" where empty
	forms  []string          // columns of Arabic forms; "forms" where empty
	apart  []string          // rows that differ here may share a form
	filled []string          // columns never empty, besides key and reasons
	values map[string]string // column → its allowed values, separated by spaces
	refs   map[string]string // column → "table" or "table.column" its values stand in
	quotes []string          // columns that quote pages, odd characters and all
	asked  string            // column that rules in code ask for: the built-in values are all there are
}

// columns are those that a schema speaks of.
func (s schema) columns() []string {
	out := slices.Concat(s.forms, s.apart, s.filled, s.quotes)
	for column := range s.values {
		out = append(out, column)
	}
	for column := range s.refs {
		out = append(out, column)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// schemas are by the table's name. A table that is not listed is held to the
// conventions alone.
var schemas = map[string]schema{
	"countries": {
		forms:  []string{"names", "masc", "fem", "broken", "definite", "seats"},
		filled: []string{"code", "names"},
		values: map[string]string{"kind": "country territory historic body"},
	},
	"datewords": {apart: []string{"class"}, filled: []string{"class"}},
	"english":   {refs: map[string]string{"id": "countries"}, filled: []string{"names"}},
	"events":    {apart: []string{"kind"}, values: map[string]string{"kind": "meeting call video visit"}},
	"examples":  {filled: []string{"section"}, quotes: []string{"sentence"}},
	"furniture": {apart: []string{"kind", "match"}, values: map[string]string{"match": "whole start inline"}},
	"groups":    {refs: map[string]string{"country": "countries.code", "members": "countries"}, filled: []string{"kind"}},
	"holders": {
		refs:   map[string]string{"country": "countries", "person": "persons"},
		filled: []string{"office", "country", "person", "from", "as_of"},
	},
	"levels": {
		forms:  []string{"words"},
		filled: []string{"words", "rank"},
		values: map[string]string{"level": "leader minister security parliament envoy official"},
	},
	"months":        {apart: []string{"calendar"}, filled: []string{"month"}},
	"nameparts":     {apart: []string{"kind"}, values: map[string]string{"kind": "link bound foreign tail rank ordinal god royal homograph office pair forename"}},
	"nametokens":    {key: "word", filled: []string{"score", "count"}},
	"offices":       {forms: []string{"sing", "dual", "plural"}, apart: []string{"class"}, filled: []string{"sing", "class"}},
	"officenames":   {apart: []string{"sides"}, filled: []string{"office", "forms"}, values: map[string]string{"strength": "weak"}},
	"organisations": {refs: map[string]string{"country": "countries.code"}, filled: []string{"kind"}},
	"places": {
		forms:  []string{"names"},
		refs:   map[string]string{"country": "countries"},
		filled: []string{"names"},
		values: map[string]string{"kind": "capital city region province palace base airport venue sea"},
	},
	"outlets": {refs: map[string]string{"country": "countries"}, filled: []string{"country", "names"}},
	"persons": {
		forms:  []string{"names"},
		apart:  []string{"country"},
		filled: []string{"names"},
		refs:   map[string]string{"country": "countries"},
	},
	"plausibility": {filled: []string{"weight", "right", "wrong"}},
	"portfolios":   {apart: []string{"kind"}, filled: []string{"kind"}},
	"sets":         {asked: "id", apart: []string{"id"}, filled: []string{"forms"}},
	"sources":      {asked: "role", forms: []string{"forms", "present"}, apart: []string{"role"}, filled: []string{"role"}},
	"topics":       {asked: "role", forms: []string{"forms", "present"}, apart: []string{"role"}, filled: []string{"role"}},
	"traits":       {asked: "id", refs: map[string]string{"nouns": "events", "verbs": "verbs"}},
	"verbs":        {asked: "frame", forms: []string{"past", "present"}, apart: []string{"frame", "needs"}, filled: []string{"frame"}},
	"weekdays":     {values: map[string]string{"weekday": "1 2 3 4 5 6 7"}},
	"wikidata":     {filled: []string{"country"}, refs: map[string]string{"country": "countries"}},
	"words":        {asked: "role", apart: []string{"role"}, filled: []string{"role"}},
}
