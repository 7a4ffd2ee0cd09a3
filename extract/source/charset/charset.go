// Package charset turns bytes into text: UTF-8, UTF-16, windows-1256,
// ISO-8859-6 and whatever else a page declares, or what the bytes themselves
// give away. What cannot be decoded is refused with its reason: a wrong guess
// would make quotes of words nobody wrote.
package charset

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// Decode returns raw as text. declared is the encoding's name by the page or
// the transport, empty when they say nothing; the bytes outweigh it where they
// give their encoding away, for old sites often declare a Western one. A byte
// order mark is kept in the text, in UTF-8.
func Decode(raw []byte, declared string) (string, error) {
	if e := marked(raw); e != nil {
		return decode(raw, e)
	}
	if Invalid(raw) < 0 && bytes.IndexByte(raw, 0) < 0 {
		return string(raw), nil
	}
	if e := wide(raw); e != nil {
		return decode(raw, e)
	}
	if at := bytes.IndexByte(raw, 0); at >= 0 {
		return "", fmt.Errorf("binary data, not text: byte %d is zero", at)
	}
	if e := guess(raw); e != nil {
		return decode(raw, e)
	}
	if e, err := htmlindex.Get(declared); err == nil && e != unicode.UTF8 {
		return decode(raw, e)
	}
	if text, ok := mend(raw); ok {
		return text, nil
	}
	at := Invalid(raw)
	return "", fmt.Errorf("not UTF-8 (byte %d is 0x%02X), and no Arabic encoding that could be told", at, raw[at])
}

// Reader returns from as UTF-8 where its first bytes, head, give another encoding
// away; from itself where they do not. A byte order mark is kept.
func Reader(from io.Reader, head []byte) io.Reader {
	e := Wide(head)
	if e == nil && !utf8.Valid(head[:len(head)-partial(head)]) {
		e = guess(head)
	}
	if e == nil {
		return from
	}
	return e.NewDecoder().Reader(from)
}

// Wide is the encoding of a text in UTF-16 that begins with head; nil for others.
func Wide(head []byte) encoding.Encoding {
	if e := marked(head); e != nil || utf8.Valid(head) && bytes.IndexByte(head, 0) < 0 {
		return e
	}
	return wide(head)
}

// partial is how many bytes at the end of head begin a letter that goes on
// behind it.
func partial(head []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(head); n++ {
		if utf8.RuneStart(head[len(head)-n]) {
			if utf8.FullRune(head[len(head)-n:]) {
				return 0
			}
			return n
		}
	}
	return 0
}

// marked is the encoding that a byte order mark names, but for UTF-8.
func marked(raw []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

func decode(raw []byte, e encoding.Encoding) (string, error) {
	text, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		return "", fmt.Errorf("not %v: %w", e, err)
	}
	if n := bytes.Count(text, []byte("\ufffd")); n > 0 && n*200 > utf8.RuneCount(text) {
		return "", fmt.Errorf("not %v: %d characters of it do not exist", e, n)
	}
	return string(text), nil
}

// Invalid returns the offset of the first byte that is not UTF-8, or -1.
func Invalid(raw []byte) int {
	if utf8.Valid(raw) {
		return -1
	}
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// mend replaces the few broken bytes of a text that is UTF-8 otherwise, such as
// a title that a program cut in the middle of a letter.
func mend(raw []byte) (string, bool) {
	broken, letters := 0, 0
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			letters++
		}
		i += size
	}
	if letters < 100*broken {
		return "", false
	}
	return string(bytes.ToValidUTF8(raw, []byte("\ufffd"))), true
}

// sample is how many bytes are enough to tell an encoding.
const sample = 64 << 10

// wide tells UTF-16 without a byte order mark by the high bytes of Arabic
// letters, blanks and Latin letters, which stand in every second place.
func wide(raw []byte) encoding.Encoding {
	head := raw[:min(len(raw), sample)&^1]
	even, odd := 0, 0
	for i := 0; i < len(head); i += 2 {
		if head[i] == 0 || head[i] == 6 {
			even++
		}
		if head[i+1] == 0 || head[i+1] == 6 {
			odd++
		}
	}
	const least = 16
	switch half := len(head) / 2; {
	case half < least:
		return nil
	case even*10 > half*9 && odd*4 < half:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case odd*10 > half*9 && even*4 < half:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	}
	return nil
}

// guess tells the two encodings of Arabic in single bytes apart by the article
// ال, which begins every fourth word, and asks for enough of them.
func guess(raw []byte) encoding.Encoding {
	head := raw[:min(len(raw), sample)]
	high := 0
	for _, c := range head {
		if c >= 0x80 {
			high++
		}
	}
	windows, iso := bytes.Count(head, []byte(" \xc7\xe1")), bytes.Count(head, []byte(" \xc7\xe4"))
	best, e := windows, encoding.Encoding(charmap.Windows1256)
	if iso > windows {
		best, e = iso, charmap.ISO8859_6
	}
	if best < 3 || best*80 < high {
		return nil
	}
	return e
}
