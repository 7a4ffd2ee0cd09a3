package markup

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"liqa/extract/source/page"
)

// headline is the page's title. Where nothing but its head says what that is,
// and a line above the text fits the text better, that line is taken: many sites
// call all their pages by the outlet's name.
func (t *tree) headline(f *page.Finder, lines []string) string {
	title, shown := t.title(f)
	if shown || t.meta.ld.headline != "" || t.meta.first("og:title", "twitter:title") != "" {
		return title
	}
	text := strings.Join(lines, "\n")
	least := fit(text, title) + 0.2
	if text == "" || least >= 1 {
		return title
	}
	if line := f.Headline(t.plainLines()); fit(text, line) > least {
		return line
	}
	return title
}

// plainLines are the page's lines, without furniture and links.
func (t *tree) plainLines() []string {
	var out []string
	for i := range t.blocks {
		if b := &t.blocks[i]; !b.away && b.links*2 <= len(b.text) {
			out = append(out, b.text)
		}
	}
	return out
}

// title is the page's headline as its head has it: the first heading, or line
// above the text, that the title the page gives itself has in it, else that title
// without the outlet's name, which is shown nowhere.
func (t *tree) title(f *page.Finder) (title string, shown bool) {
	own := squeeze(cmp.Or(t.meta.ld.headline, t.meta.first("og:title", "twitter:title"), t.meta.title))
	if t.h1 != "" && (strings.Contains(own, t.h1) || own == "" && strings.Count(t.h1, " ") >= 2) {
		return t.h1, true
	}
	for i := range t.blocks {
		b := &t.blocks[i]
		said := strings.Contains(own, b.text) && len(b.text) >= minParagraph // names of outlet and section are shorter
		if b.heading && (said || own == "" && !b.away && !f.Furniture(b.text)) || said && b.links == 0 && len(b.text)*10 > len(own)*6 {
			return b.text, true
		}
	}
	return cutOutlet(own), false
}

// partings are what stands between the parts of a page's title.
var partings = [...]string{" | ", " - ", " – ", " — ", " :: "}

// cutOutlet cuts " - outlet" from the end of a title.
func cutOutlet(title string) string {
	for _, sep := range partings {
		if i := strings.LastIndex(title, sep); i > 0 && utf8.RuneCountInString(title[:i]) >= 20 && utf8.RuneCountInString(title[i:]) <= 40 {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// outlet is the name of the paper, agency or site: as the page's data has it,
// as it stands beside the headline in the page's title, else the site's address.
func (m *metadata) outlet(title string, f *page.Finder) string {
	for _, name := range [...]string{m.first("og:site_name", "application-name"), m.ld.publisher, m.publisher(), m.besideTitle(title, f)} {
		if name != "" && !strings.HasPrefix(name, "http") {
			return squeeze(name)
		}
	}
	u, err := url.Parse(m.address(""))
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// publisher is the first that microdata names, without the address of its logo.
func (m *metadata) publisher() string {
	if names := m.credits[ofOutlet]; len(names) > 0 {
		name, _, _ := strings.Cut(names[0], "http")
		return name
	}
	return ""
}

// maxOutlet is how many words the name of an outlet has.
const maxOutlet = 6

// besideTitle is what a page's title has behind or before the headline, where
// that can be an outlet's name: the part farthest from it.
func (m *metadata) besideTitle(title string, f *page.Finder) string {
	before, after, found := strings.Cut(squeeze(m.title), title)
	if !found || title == "" {
		return ""
	}
	behind, ahead := parts(after), parts(before)
	slices.Reverse(ahead)
	for _, side := range [...][]string{behind, ahead} {
		if len(side) == 0 {
			continue
		}
		if name := side[len(side)-1]; strings.Count(name, " ") < maxOutlet && !f.Furniture(name) {
			return name
		}
	}
	return ""
}

// parts are the parts of a title between its dashes and bars.
func parts(title string) []string {
	for _, sep := range partings {
		title = strings.ReplaceAll(" "+title+" ", sep, "\n")
	}
	var out []string
	for line := range strings.Lines(title) {
		if line = strings.Trim(line, " \n|-–—:«»"); line != "" {
			out = append(out, line)
		}
	}
	return out
}
