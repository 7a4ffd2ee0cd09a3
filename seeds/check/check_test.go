package check_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"liqa/seeds"
	"liqa/seeds/check"
)

func TestFaultsAreFound(t *testing.T) {
	for _, c := range []struct{ name, table, rows, want string }{
		{"good", "nouns", "id\tforms\twhy\na\tلقاء|اجتماع\tnouns\n", ""},
		{"key twice", "nouns", "id\tforms\twhy\na\tلقاء\tx\na\tقمة\tx\n", "nouns.tsv:3: id a stands already in line 2"},
		{"no key", "nouns", "id\tforms\twhy\n\tلقاء\tx\n", "nouns.tsv:2: id is empty"},
		{"Arabic key", "nouns", "id\tforms\twhy\nلقاء\tلقاء\tx\n", "nouns.tsv:2: id \"لقاء\": Latin"},
		{"no reason", "nouns", "id\tforms\twhy\na\tلقاء\t\n", "nouns.tsv:2: why is empty"},
		{"no form", "nouns", "id\tforms\twhy\na\t\tx\n", "nouns.tsv:2: unreachable: no form"},
		{"form twice in a row", "nouns", "id\tforms\twhy\na\tلقاء|لقاء\tx\n", "stands twice"},
		{"form spelled alike", "nouns", "id\tforms\twhy\na\tأوروبا|اوروبا\tx\n", "reads the same as"},
		{"form of another row", "nouns", "id\tforms\twhy\na\tلقاء\tx\nb\tقمة|لقاء\tx\n", "nouns.tsv:3: \"لقاء\" stands already in line 2 (a)"},
		{"empty form", "nouns", "id\tforms\twhy\na\tلقاء||قمة\tx\n", "an empty form"},
		{"spaces around", "nouns", "id\tforms\twhy\na\tلقاء| قمة\tx\n", "space around"},
		{"nothing left", "nouns", "id\tforms\twhy\na\tلقاء|_\tx\n", "unreachable: nothing"},
		{"presentation form", "nouns", "id\tforms\twhy\na\t\uFEDF\uFED8\uFE8E\uFE80\tx\n", "presentation form U+FEDF"},
		{"vowel sign", "nouns", "id\tforms\twhy\na\tل\u0650قاء\tx\n", "vowel sign U+0650"},
		{"tatweel", "nouns", "id\tforms\twhy\na\tلقـاء\tx\n", "tatweel"},
		{"the abbreviation of Hijri", "nouns", "id\tforms\twhy\na\tه\u0640|هجري\tx\n", ""},
		{"direction mark", "nouns", "id\tforms\twhy\na\tلقاء\u200f\tx\n", "invisible character U+200F"},
		{"no-break space", "nouns", "id\tforms\twhy\na\tجلسة\u00a0عمل\tx\n", "space that is not U+0020"},
		{"hamza apart", "nouns", "id\tforms\twhy\na\tا\u0654نقرة\tx\n", "not composed"},
		{"quoted from a page", "examples", "id\tsection\tsentence\twhy\na\tx\tل\u0650قـاء\tx\n", ""},
		{"bad date", "holders", "id\tfrom\twhy\na\t2016-13\tx\n", "holders.tsv:2: from is \"2016-13\", not a date"},
		{"dates in disorder", "holders", "id\tfrom\tto\twhy\na\t2016\t2015-01\tx\n", "from 2016 is after to 2015-01"},
		{"missing cell", "nouns", "id\tforms\twhy\na\tلقاء\n", "nouns.tsv:2: 2 cells where the header has 3"},
		{"column twice", "nouns", "id\tid\nwhy\tx\n", "column id stands twice"},
		{"no rows", "nouns", "id\tforms\twhy\n", "nouns.tsv: no rows"},
		{"no key column", "nouns", "forms\twhy\nلقاء\tx\n", "no column id"},
		{"unknown kind", "countries", countries + "TR\tTR\tplanet\tتركيا\t\t\t\t\t\t\t\t\tx\n", "kind is \"planet\", not one of: country"},
		{"set of no rule", "sets", "id\tforms\twhy\nunreel\tلو\tx\n", "sets.tsv:2: id is \"unreel\", which no rule asks for; those that are: accompany ahead "},
		{"role of no rule", "topics", "id\trole\tforms\tpresent\twhy\nx\tdisscuss\tبحث\t\tx\n", "role is \"disscuss\", which no rule asks for"},
		{"role of a rule", "topics", "id\trole\tforms\tpresent\twhy\nx\tdiscuss\tبحث\t\tx\n", ""},
		{"column missing", "countries", "id\tnames\twhy\nTR\tتركيا\tx\n", "column code is missing"},
		{"shared knowingly", "countries", countries + "CG\tCG\tcountry\tالكونغو\t\t\t\t\t\t\t\tالكونغو=two states\tx\nCD\tCD\tcountry\tالكونغو\t\t\t\t\t\t\t\tالكونغو=two states\tx\n", ""},
		{"shared what it has not", "countries", countries + "CG\tCG\tcountry\tالكونغو\t\t\t\t\t\t\t\tكونغو=two states\tx\n", "is no form of this row"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := fstest.MapFS{c.table + ".tsv": {Data: []byte(c.rows)}}
			result, err := check.Tables(dir, seeds.Arabic())
			if err != nil {
				t.Fatal(err)
			}
			var all []string
			for _, f := range result.Faults {
				all = append(all, f.String())
			}
			got := strings.Join(all, "\n")
			if c.want == "" && got != "" || !strings.Contains(got, c.want) {
				t.Errorf("got %s\nwant %s", got, c.want)
			}
		})
	}
}

const countries = "id\tcode\tkind\tnames\tmasc\tfem\tplural_nom\tplural_obl\tbroken\tdefinite\tseats\tambiguous\twhy\n"

func TestBuiltInTablesHaveNoFaults(t *testing.T) {
	result, err := check.Tables(seeds.Arabic(), seeds.Arabic())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range result.Faults {
		t.Error(f)
	}
}
