package name

import "strings"

// sounds groups the consonants that writers of foreign names in Arabic, and of
// Arabic names in Latin letters, take for one another. Vowels, long ones and the
// semivowels that write them, say nothing.
var sounds = func() map[rune]byte {
	groups := map[byte]string{
		'b': "بپbp", 't': "تطةtدضdذثظ", 'j': "جچغقكگخjgkqxc", 's': "سصشزژsz", 'h': "حh",
		'r': "رr", 'f': "فڤfv", 'l': "لl", 'm': "مm", 'n': "نn",
	}
	m := map[rune]byte{}
	for b, letters := range groups {
		for _, r := range letters {
			m[r] = b
		}
	}
	return m
}()

// digraphs are the Latin spellings of one Arabic letter; each stands for a
// letter of the same sound.
var digraphs = strings.NewReplacer("tch", "j", "sch", "s", "kh", "k", "gh", "g", "sh", "s", "ch", "j", "zh", "s", "th", "t", "dh", "t",
	"ph", "f", "ts", "s", "ck", "k", "ce", "s", "ci", "s")

// Sound returns the term that words of like sound share, "" when too little of
// the word is left to tell it from others. It is a consonant skeleton in the
// manner of Soundex, over both alphabets.
func Sound(word string) string {
	var b strings.Builder
	b.WriteString(soundMark)
	last := byte(0)
	for _, r := range digraphs.Replace(word) {
		c := sounds[r]
		if c != 0 && c != 'h' && c != last {
			b.WriteByte(c)
		}
		last = c
	}
	if b.Len() < len(soundMark)+3 {
		return ""
	}
	return b.String()
}
