package markup

import (
	"cmp"
	"encoding/json"
	"strings"
)

// Pages drawn by a script carry what they show as data: a script element that
// is all JSON, or one that assigns JSON to a variable.
const (
	maxData   = 4 << 20 // bytes of all such scripts of a page
	maxNested = 40      // objects within objects
)

// keep notes a script that holds data.
func (m *metadata) keep(raw string) {
	at := strings.IndexByte(raw, '{')
	if at < 0 || len(raw) < minText || len(raw) > maxData {
		return
	}
	if before := strings.TrimSpace(raw[:at]); before == "" || strings.HasSuffix(before, "=") && !strings.Contains(before, ";") {
		m.data = append(m.data, raw[at:])
	}
}

// stored finds the article that the data of a page's scripts holds: the longest
// text, and the day, in the object that bears the title.
func (m *metadata) stored(title string) *stored {
	s := &stored{title: title}
	for _, raw := range m.data {
		var v any
		if json.NewDecoder(strings.NewReader(raw)).Decode(&v) == nil {
			s.walk(v, 0)
		}
	}
	return s
}

// dayNames are the names that such objects give the day of publication.
var dayNames = [...]string{"datePublished", "date_published", "publishedAt", "published_at", "publishDate", "publish_date", "publishedDate", "published_date",
	"pubDate", "published", "firstPublished", "createdAt", "created_at", "created", "date"}

// stored looks for an article in data without a known form.
type stored struct {
	title, text, day string
}

func (s *stored) walk(v any, depth int) {
	if depth > maxNested {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			s.walk(x, depth+1)
		}
	case map[string]any:
		if s.titled(v) {
			for _, x := range v {
				if text := written(x, 0); len(text) > len(s.text) || len(text) == len(s.text) && text > s.text {
					s.text = text
				}
			}
			for _, name := range dayNames {
				day, _ := v[name].(string) // a day in another form than text is none
				s.day = cmp.Or(s.day, day)
			}
		}
		for _, x := range v {
			s.walk(x, depth+1)
		}
	}
}

// titled reports an object of which one value is the page's title.
func (s *stored) titled(object map[string]any) bool {
	for _, x := range object {
		if t, ok := x.(string); ok && s.title != "" && strings.Contains(squeeze(t), s.title) && len(t) < 2*len(s.title)+minParagraph {
			return true
		}
	}
	return false
}

// written is the text of a value: a string, with or without markup, or a row
// of paragraphs, each in an object of its own.
func written(v any, depth int) string {
	switch v := v.(type) {
	case string:
		if strings.Contains(v, "</") || strings.Contains(v, "<br") {
			return Fragment(v)
		}
		return v
	case []any:
		var lines []string
		for _, x := range v {
			if line := paragraph(x, depth); line != "" {
				lines = append(lines, line)
			}
		}
		return strings.Join(lines, "\n")
	}
	return ""
}

// paragraph is the text of one of a row: itself, or the only text in an object,
// in which it may be wrapped more than once. What has a title and a text is a
// story of its own.
func paragraph(v any, depth int) string {
	object, ok := v.(map[string]any)
	if !ok || depth > 4 {
		return written(v, depth+1)
	}
	found := ""
	for _, x := range object {
		text := written(x, depth+1)
		if inner, ok := x.(map[string]any); ok {
			text = paragraph(inner, depth+1)
		}
		switch {
		case !strings.Contains(text, " "): // a name or number
		case found != "":
			return ""
		default:
			found = text
		}
	}
	return found
}
