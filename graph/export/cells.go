package export

import "strings"

// Cells makes the cells of a row safe for spreadsheets: one line each, and none
// that a spreadsheet would run as a formula; such a cell gets an apostrophe in
// front, as OWASP advises (owasp.org/www-community/attacks/CSV_Injection).
func Cells(cells []string) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = cell(c)
	}
	return out
}

func cell(s string) string {
	s = Plain(s)
	if s != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(s)[0]) {
		return "'" + s
	}
	return s
}
