package charset_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"liqa/extract/source/charset"
)

const text = "قال الوزير إن الاجتماع مع الوفد التركي في العاصمة السورية كان بناء.\nوأضاف الوزير أن المحادثات ستستأنف قريبا في العاصمة التركية."

func encoded(t testing.TB, e encoding.Encoding) []byte {
	t.Helper()
	out, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestDecode(t *testing.T) {
	for name, c := range map[string]struct {
		raw      []byte
		declared string
		want     string
	}{
		"UTF-8":                          {[]byte(text), "", text},
		"UTF-8, wrongly declared":        {[]byte(text), "windows-1256", text},
		"UTF-8 with its mark":            {[]byte("\ufeff" + text), "", "\ufeff" + text},
		"UTF-16 LE with its mark":        {encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)), "", "\ufeff" + text},
		"UTF-16 BE with its mark":        {encoded(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM)), "", "\ufeff" + text},
		"UTF-16 LE":                      {encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)), "", text},
		"UTF-16 BE":                      {encoded(t, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)), "", text},
		"windows-1256":                   {encoded(t, charmap.Windows1256), "", text},
		"windows-1256, declared":         {encoded(t, charmap.Windows1256), "windows-1256", text},
		"ISO-8859-6":                     {encoded(t, charmap.ISO8859_6), "", text},
		"ISO-8859-6, declared":           {encoded(t, charmap.ISO8859_6), "iso-8859-6", text},
		"windows-1256, declared Western": {encoded(t, charmap.Windows1256), "iso-8859-1", text},
		"windows-1256, declared ISO":     {encoded(t, charmap.Windows1256), "iso-8859-6", text},
		"ISO-8859-6, declared windows":   {encoded(t, charmap.ISO8859_6), "windows-1256", text},
		"a letter cut in two":            {[]byte(strings.Repeat(text, 3) + "\xd8"), "", strings.Repeat(text, 3) + "\ufffd"},
	} {
		got, err := charset.Decode(c.raw, c.declared)
		if err != nil || got != c.want {
			t.Errorf("%s: %v\n got %q\nwant %q", name, err, got, c.want)
		}
	}
}

// TestReader: a stream, whose first bytes may end inside a letter.
func TestReader(t *testing.T) {
	for name, raw := range map[string][]byte{"UTF-8": []byte(text), "windows-1256": encoded(t, charmap.Windows1256), "UTF-16": encoded(t, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM))} {
		for _, n := range []int{100, 101, len(raw)} {
			got, err := io.ReadAll(charset.Reader(bytes.NewReader(raw), raw[:n]))
			if err != nil || string(got) != text {
				t.Errorf("%s by %d bytes: %v %q", name, n, err, got)
			}
		}
	}
}

func TestRefused(t *testing.T) {
	for name, raw := range map[string]string{
		"random bytes":       "ab\xe1\xe2",
		"Latin letters":      strings.Repeat("caf\xe9 cr\xe8me ", 20),
		"zeros":              "a\x00\x00b\x00",
		"a picture":          "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
		"half a mark":        "\xff",
		"text with one zero": text + "\x00",
	} {
		if got, err := charset.Decode([]byte(raw), ""); err == nil {
			t.Errorf("%s: read as %q", name, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(text), "windows-1256")
	f.Add(encoded(f, charmap.Windows1256), "")
	f.Add([]byte("\xff\xfea\x00"), "utf-16")
	f.Fuzz(func(t *testing.T, raw []byte, declared string) {
		got, err := charset.Decode(raw, declared)
		if err == nil && charset.Invalid([]byte(got)) >= 0 {
			t.Fatalf("decoded to text that is not UTF-8: %q", got)
		}
	})
}
