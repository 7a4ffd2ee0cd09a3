package extract_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"liqa/extract/eval"
)

// expected is a meeting of seeds/ar/examples.tsv, whose comment lines describe
// the notation. The lists of topics and sources hold the answers accepted for
// each; nil ones are not looked at.
type expected struct {
	eval.Meeting
	offices         []string // words of each participant's office, where it is named and they count
	topics, sources [][]string
}

var (
	meetingNotation     = regexp.MustCompile(`^([a-z]+)(/[a-z]+)?: ([^@#]+?)(?: @ ([^#]+?))?(?: # ([^#]+?))?(?: < ([^<>]+))?$`)
	participantNotation = regexp.MustCompile(`^(~?)([[{«<]?)([^][{}«»<>()/]+?)(?: \(([^()]+)\))?(?:/([A-Z]+))?([]}»>]?)$`)
)

// brackets are what participants stand in, by the type they mark.
var brackets = map[string]string{"": "person", "[]": "person", "{}": "delegation", "«»": "organization", "<>": "state"}

// parseMeetings reads the cell of expected meetings.
func parseMeetings(cell string) ([]expected, error) {
	if cell == "" {
		return nil, nil
	}
	var out []expected
	for part := range strings.SplitSeq(cell, " || ") {
		m, err := parseMeeting(part)
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

func parseMeeting(text string) (expected, error) {
	f := meetingNotation.FindStringSubmatch(text)
	if f == nil {
		return expected{}, fmt.Errorf("no meeting: %q", text)
	}
	var m expected
	m.Status, m.Kind = f[1], strings.TrimPrefix(f[2], "/")
	if m.Kind == "" {
		m.Kind = "meeting"
	}
	for who := range strings.SplitSeq(f[3], " + ") {
		p, office, err := parseParticipant(who)
		if err != nil {
			return expected{}, err
		}
		m.Participants, m.offices = append(m.Participants, p), append(m.offices, office)
	}
	place, date, _ := strings.Cut(f[4], ", ")
	m.Place, m.Date = answers(place), answers(date)
	m.topics, m.sources = lists(f[5]), lists(f[6])
	return m, nil
}

func parseParticipant(text string) (who eval.Participant, office string, err error) {
	f := participantNotation.FindStringSubmatch(text)
	if f == nil || brackets[f[2]+f[6]] == "" {
		return who, "", fmt.Errorf("no participant: %q", text)
	}
	who = eval.Participant{Country: f[5], Type: brackets[f[2]+f[6]], As: "participant"}
	if f[1] != "" {
		who.As = "mediator"
	}
	if f[2] == "[" || f[2] == "{" {
		who.Role = f[3]
	} else {
		who.Name = answers(f[3])
	}
	return who, f[4], nil
}

func answers(text string) []string {
	if text = strings.Trim(text, ", "); text == "" {
		return nil
	}
	return strings.Split(text, "|")
}

// lists reads "a; b|c"; "-" is a list that must stay empty.
func lists(text string) [][]string {
	switch text {
	case "":
		return nil
	case "-":
		return [][]string{}
	}
	var out [][]string
	for item := range strings.SplitSeq(text, "; ") {
		out = append(out, answers(item))
	}
	return out
}

func TestNotationIsRead(t *testing.T) {
	got, err := parseMeetings("planned/call: سامح شكري (وزير الخارجية)/EG + [ملك بلجيكا/BE] + ~<عمان/OM> @ جدة|قصر السلام, 2018-06 # الغاز; النفط < سانا")
	if err != nil {
		t.Fatal(err)
	}
	const want = `[{{call planned [{[سامح شكري]  EG person participant} {[] ملك بلجيكا BE person participant} ` +
		`{[عمان]  OM state mediator}] [جدة قصر السلام] [2018-06] [] [] [] false} [وزير الخارجية  ] [[الغاز] [النفط]] [[سانا]]}]`
	if fmt.Sprint(got) != want {
		t.Errorf("got  %v\nwant %s", got, want)
	}
}

func TestNotationIsRefused(t *testing.T) {
	for _, bad := range []string{"held", "held: ", "held: [ملك بلجيكا} + أحمد", "held: أحمد/be + علي", "held: أحمد + علي @ ", "held: أ || "} {
		if got, err := parseMeetings(bad); err == nil {
			t.Errorf("parseMeetings(%q) = %v, want an error", bad, got)
		}
	}
}
