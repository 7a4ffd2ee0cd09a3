package check

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// characters says what is wrong with the writing of a cell: each fault once. A
// cell that explains may write vowels out.
func characters(value string, explains bool) []string {
	var out []string
	seen := map[string]bool{}
	for _, r := range drawnOut().ReplaceAllString(value, "$1$2") {
		if what := stray(r); what != "" && !seen[what] && !(explains && what == "vowel sign") {
			seen[what] = true
			out = append(out, fmt.Sprintf("%s %U in %q", what, r, value))
		}
	}
	if len(out) == 0 && !norm.NFC.IsNormalString(value) {
		out = append(out, fmt.Sprintf("%q is not composed (NFC)", value))
	}
	if strings.Contains(value, "  ") {
		out = append(out, fmt.Sprintf("two spaces in %q", value))
	}
	return out
}

// drawnOut is tatweel that is spelling: behind the article before a numeral or a
// Latin word, and in the abbreviation of Hijri.
var drawnOut = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(ال|^ه|\|ه)\x{0640}([^\p{L}]|[a-zA-Z]|$)`) })

// stray names a character that has no business in language data: texts are
// compared without it, so it can only mislead the reader.
func stray(r rune) string {
	switch {
	case r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC:
		return "presentation form"
	case r == 0x0640:
		return "tatweel"
	case r >= 0x0610 && r <= 0x061A, r >= 0x064B && r <= 0x0652, r >= 0x0656 && r <= 0x065F, r == 0x0670, r >= 0x06D6 && r <= 0x06ED:
		return "vowel sign"
	case unicode.Is(unicode.Cf, r):
		return "invisible character"
	case unicode.IsSpace(r) && r != ' ':
		return "space that is not U+0020"
	case unicode.IsControl(r):
		return "control character"
	case r == unicode.ReplacementChar:
		return "character lost in conversion"
	}
	return ""
}

var slug = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`) })

func latin(id string) bool { return slug().MatchString(id) }

// validDate accepts a year, a month or a day.
func validDate(value string) bool {
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		if _, err := time.Parse(layout, value); err == nil {
			return true
		}
	}
	return false
}
