package tight

// Arabic letters, U+0600 to U+067F, take two bytes in UTF-8 and one here: from 0x80
// on. ASCII stays as it is, but for the mark of a run; a run of other bytes stands
// behind that mark and its length. Any bytes come back as they were, and a text that
// starts with another and a byte of ASCII is written as starting with it.
const (
	runMark = 0x10
	maxRun  = 0xFF
	lead    = 0xD8 // of U+0600 to U+063F; the next 64 letters follow 0xD9
)

// Text writes a text.
func Text(s string) []byte { return AppendText(make([]byte, 0, len(s)/2+8), s) }

// AppendText appends a text to bytes.
func AppendText(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		switch {
		case letter(s, i):
			b = append(b, s[i+1]+(s[i]-lead)<<6)
			i += 2
		case s[i] < 0x80 && s[i] != runMark:
			b = append(b, s[i])
			i++
		default:
			end := endOfRun(s, i)
			b = append(append(b, runMark, byte(end-i)), s[i:end]...)
			i = end
		}
	}
	return b
}

// letter reports whether an Arabic letter of those starts at i.
func letter(s string, i int) bool {
	return s[i]&^1 == lead && i+1 < len(s) && s[i+1]&0xC0 == 0x80
}

func endOfRun(s string, i int) int {
	end := i + 1
	for end < len(s) && end-i < maxRun && s[end] >= 0x80 && !letter(s, end) {
		end++
	}
	return end
}

// Plain reads what Text wrote.
func Plain(b []byte) (string, error) {
	out := make([]byte, 0, 2*len(b))
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c >= 0x80:
			out = append(out, lead+c>>6&1, c&0x3F|0x80)
		case c != runMark:
			out = append(out, c)
		case i+1 >= len(b) || i+2+int(b[i+1]) > len(b):
			return "", ErrCut
		default:
			n := int(b[i+1])
			out = append(out, b[i+2:i+2+n]...)
			i += 1 + n
		}
	}
	return string(out), nil
}
