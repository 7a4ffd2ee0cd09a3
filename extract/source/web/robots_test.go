package web

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzRobots compares the matching of patterns with that of the regular
// expression each stands for, and reads any file of rules.
func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\nAllow: /\n", "/a*b$", "/axb")
	f.Add("user-agent:liqa\nuser-agent: x\ndisallow:", "*/x*", "/a/x/y")
	f.Fuzz(func(t *testing.T, file, pattern, path string) {
		parseRobots(strings.NewReader(file)).allow(path)
		if !utf8.ValidString(pattern) || !utf8.ValidString(path) {
			return
		}
		body, anchored := strings.CutSuffix(pattern, "$")
		like := "(?s)^" + strings.ReplaceAll(regexp.QuoteMeta(body), `\*`, ".*")
		if anchored {
			like += "$"
		}
		if want, got := regexp.MustCompile(like).MatchString(path), matches(pattern, path); got != want {
			t.Fatalf("%q matches %q: %v, want %v", pattern, path, got, want)
		}
	})
}
