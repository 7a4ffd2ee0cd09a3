package check

// reasons are the columns that say why a row is there: never empty.
var reasons = map[string]bool{"why": true, "source": true, "reason": true}

// dates are the columns that hold a date.
var dates = map[string]bool{"from": true, "to": true, "as_of": true, "since": true}

// schema is what one table promises beyond the conventions of its columns.
type schema struct {
	key    string            // column that tells rows apart; "id" where empty
	forms  []string          // columns of Arabic forms; "forms" where empty
	apart  []string          // rows that differ here may share a form
	shared string            // column "form=reason|…": forms that rows share knowingly
	filled []string          // columns never empty, besides key and reasons
	values map[string]string // column → its allowed values, separated by spaces
	refs   map[string]string // column → "table" or "table.column" its values stand in
}

// columns are those that a schema speaks of.
func (s schema) columns() []string {
	out := append(append([]string{}, s.forms...), append(s.apart, s.filled...)...)
	for column := range s.values {
		out = append(out, column)
	}
	for column := range s.refs {
		out = append(out, column)
	}
	return out
}

// schemas are by the table's name. A table that is not listed is held to the
// conventions alone.
var schemas = map[string]schema{
	"countries": {
		forms:  []string{"names", "masc", "fem", "broken", "definite", "seats"},
		shared: "ambiguous",
		filled: []string{"code", "names"},
		values: map[string]string{"kind": "country territory historic body"},
	},
	"nametokens": {key: "word", filled: []string{"score", "count"}},
}
