package eval

import (
	"slices"
	"strings"
)

// nameWords are a name's words without honorifics; عبد العزيز and عبدالعزيز are
// one word either way.
func nameWords(text string) []string {
	var out []string
	for _, w := range bag(text) {
		switch {
		case lists().honorifics[w]:
		case len(out) > 0 && out[len(out)-1] == "عبد":
			out[len(out)-1] += w
		default:
			if rest, ok := strings.CutPrefix(w, "عبدال"); ok {
				w = "عبد" + rest
			}
			out = append(out, w)
		}
	}
	return out
}

// within reports whether the short list's words occur in the long one in order.
func within(short, long []string) bool {
	for _, w := range short {
		i := slices.Index(long, w)
		if i < 0 {
			return false
		}
		long = long[i+1:]
	}
	return true
}

// sameName reports whether a predicted name is the gold one: equal; a shorter
// form of it (given name and more, or the family name); or longer inside.
func sameName(gold, predicted string) bool {
	g, p := nameWords(gold), nameWords(predicted)
	switch {
	case len(g) == 0 || len(p) == 0:
		return false
	case strings.Join(g, "") == strings.Join(p, ""):
		return true
	case len(p) > len(g):
		return within(g, p) && longer(g, p)
	}
	return within(p, g) && shorter(g, p)
}

func longer(g, p []string) bool {
	last := len(p) - 1
	if len(g) == 1 { // gold knows only the family name
		return p[last] == g[0] && !lists().sons[p[last-1]] && len(p) <= 4
	}
	return p[0] == g[0] && p[last] == g[len(g)-1]
}

func shorter(g, p []string) bool {
	if p[0] == g[0] {
		named := 0
		for _, w := range p {
			if !lists().sons[w] {
				named++
			}
		}
		return named >= 2 && !lists().sons[p[len(p)-1]]
	}
	cut := len(g) - len(p)
	if cut < 1 || !slices.Equal(g[cut:], p) || lists().sons[g[cut-1]] {
		return false
	}
	return len(p) == 1 && len(g) <= 4 || lists().family[p[0]]
}

// sameFullName reports whether one of the accepted names is the predicted one,
// word for word but for titles and spaces.
func sameFullName(names, predicted Answers) bool {
	return slices.ContainsFunc(predicted.first(), func(p string) bool {
		return slices.ContainsFunc(names, func(n string) bool {
			return strings.Join(nameWords(n), "") == strings.Join(nameWords(p), "")
		})
	})
}
