package export

import (
	"encoding/json"
	"strings"
	"testing"

	"liqa/extract/fact"
)

// wants maps a format to what the sample must say in it.
var wants = map[string][]string{
	"gexf": {`<gexf xmlns="http://gexf.net/1.3"`, `timeformat="date" timerepresentation="interval"`,
		`<spells><spell start="2016-08-09" end="2016-08-09"/><spell start="2021-06-24" end="2021-06-24"/></spells>`},
	"graphml": {`<edge source="erdogan" target="putin"><data key="e0">2</data><data key="e1">2</data><data key="e2">2016-08-09</data>`},
	"ftm": {`"schema":"Event"`, `"schema":"Occupancy"`, `"schema":"PublicBody","properties":{"alias":["Turkey","أنقرة"],"country":["tr"],"name":["تركيا"]}`,
		`"date":["2016-09"]`, `"endDate":["2024-06-13"]`, `"startDate":["2024-06-11"]`},
	"jsonld": {`"@id":"urn:liqa:meeting:m03","@type":["Event","sem:Event"]`, `"contributor":["urn:liqa:actor:un"]`, `"eventStatus":"EventCancelled"`,
		`"oa:end":`, `"@type":["sem:Authority","prov:Agent"]`},
	"triples": {"akar,خلوصي أكار,m01,2016-09-15,meeting,held,التعاون العسكري,article-m01\n", "kerry,جون كيري,m09,,video,denied,,article-m09\n"},
	"ical":    {"DTSTART;VALUE=DATE:20221220\r\n", "DTEND;VALUE=DATE:20221230\r\n", "UID:m05@liqa\r\n"},
	"cypher":  {":param rows => [{id: 'akar', name: 'خلوصي أكار'", "UNWIND $rows AS row MERGE (m:Meeting"},
	"cameo": {"m04\t2021-06-24\terdogan\tرجب طيب أردوغان\tTUR\t041\tputin", "m01\t2016-09-15\tgerasimov\tفاليري غيراسيموف\tRUS\t042\takar",
		"m01\t2016-09-15\takar\tخلوصي أكار\tTUR\t043\tgerasimov", "m03\t2016-09\tlavrov\tسيرغي لافروف\tRUS\t044\tkerry", "m03\t2016-09\tun\tالأمم المتحدة\tUN\t045\tlavrov",
		"m05\t2022-12-2X\takar\tخلوصي أكار\tTUR\t036\tputin", "m07\t2017\tlavrov\tسيرغي لافروف\tRUS\t026\tstate:TR", "m09\t\tbin-salman\tمحمد بن سلمان\tSAU\t125\tkerry"},
	"polecat":  {"m04\t2021-06-24\tCONSULT\tphone\t1.5\t1\tdiplomatic\tRecep Tayyip Erdoğan\tTUR\t", "m05\t2022-12-20\tAGREE\tmeet\t\t1\t"},
	"timeline": {"<title>2016-08-09 · رجب طيب أردوغان، فلاديمير بوتين · سان بطرسبورغ", "9 meetings of 10 actors"},
	"heatmap":  {"<title>RU 2016: 4</title>", ">TR</text>"},
}

func TestFormatsSayWhatTheSampleHolds(t *testing.T) {
	for format, want := range wants {
		text := write(t, format, sample(t))
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s lacks %q in\n%s", format, w, text)
			}
		}
	}
}

func TestFormatsAreTheSameEachTime(t *testing.T) {
	for format := range writers {
		first := write(t, format, sample(t))
		if again := write(t, format, sample(t)); again != first {
			t.Errorf("%s differs from one time to the next", format)
		}
	}
}

// TestFTMPointsAtWhatIsThere: every entity that is named by another exists.
func TestFTMPointsAtWhatIsThere(t *testing.T) {
	known, named := map[string]bool{}, []string{}
	for line := range strings.Lines(write(t, "ftm", sample(t))) {
		var e ftm
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		if known[e.ID] {
			t.Errorf("entity %s is written twice", e.ID)
		}
		known[e.ID] = true
		named = append(named, append(append(e.Properties["involved"], e.Properties["holder"]...), e.Properties["post"]...)...)
	}
	if len(named) == 0 {
		t.Error("nothing points at anything")
	}
	for _, id := range named {
		if !known[id] && id != hashed("actor", "un") { // the picture has no mediators
			t.Errorf("%s is pointed at and not there", id)
		}
	}
}

func TestCAMEOCodes(t *testing.T) {
	side := func(id, country string, as fact.Part) fact.Member {
		return fact.Member{ID: id, Country: country, As: as}
	}
	tr, ru, mediator := side("a", "TR", fact.Attends), side("b", "RU", fact.Attends), side("c", "QA", fact.Mediates)
	for want, c := range map[string]struct {
		m    fact.Meeting
		a, b fact.Member
	}{
		"040": {fact.Meeting{Status: fact.Held}, tr, ru},
		"041": {fact.Meeting{Status: fact.Held, Kind: fact.Video, Place: fact.Place{Country: "RU"}}, tr, ru},
		"042": {fact.Meeting{Status: fact.Held, Place: fact.Place{Country: "RU"}}, tr, ru},
		"043": {fact.Meeting{Status: fact.Held, Place: fact.Place{Country: "TR"}}, tr, ru},
		"044": {fact.Meeting{Status: fact.Held, Place: fact.Place{Country: "CH"}}, tr, ru},
		"045": {fact.Meeting{Status: fact.Held}, tr, mediator},
		"036": {fact.Meeting{Status: fact.Planned}, tr, ru},
		"039": {fact.Meeting{Status: fact.Planned}, mediator, ru},
		"026": {fact.Meeting{Status: fact.Proposed}, tr, ru},
		"028": {fact.Meeting{Status: fact.Proposed}, mediator, ru},
		"125": {fact.Meeting{Status: fact.Denied}, tr, ru},
		"126": {fact.Meeting{Status: fact.Denied}, mediator, ru},
	} {
		if got := cameo(c.m, c.a, c.b, noActs{}); got != want {
			t.Errorf("%+v is coded %s, want %s", c.m, got, want)
		}
	}
	if got := cameo(fact.Meeting{Status: fact.Held}, tr, ru, saysAll{}); got != "046" {
		t.Errorf("a negotiation is coded %s", got)
	}
	if got := cameo(fact.Meeting{Status: fact.Denied}, tr, mediator, saysAll{}); got != "165" {
		t.Errorf("mediation called off is coded %s", got)
	}
}

// saysAll finds every act's words.
type saysAll struct{}

func (saysAll) Negotiation(fact.Meeting) bool { return true }
func (saysAll) CalledOff(fact.Meeting) bool   { return true }

func TestPOLECATHasFortyColumns(t *testing.T) {
	if len(polecatColumns) != 40 || polecatColumns[0] != "Event ID" || polecatColumns[39] != "Version" {
		t.Errorf("columns are %d: %q", len(polecatColumns), polecatColumns)
	}
}
