package export

import "strings"

// dotID quotes an identifier of the DOT language. Only the quotation mark ends a
// quoted string; a backslash is doubled so that none escapes the mark.
// (graphviz.org/doc/info/lang.html)
func dotID(s string) string { return `"` + dotEscape.Replace(Plain(s)) + `"` }

var dotEscape = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

// dotText quotes text that is shown: there backslashes start escapes of their
// own and "&" an entity. Lines are separated by "\n" in s.
func dotText(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = dotEscape.Replace(dotEntity.Replace(Plain(l)))
	}
	return `"` + strings.Join(lines, `\n`) + `"`
}

var dotEntity = strings.NewReplacer("&", "&amp;")

// dotHTML escapes text inside an HTML-like label.
func dotHTML(s string) string { return htmlEscape.Replace(Plain(s)) }

var htmlEscape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")
