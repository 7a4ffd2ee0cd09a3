package lexicon

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/seeds"
)

// objects are the pronouns written onto a verb or noun.
var objects = []string{"ه", "ها", "هم", "هما", "نا", "ي"}

// addVerb adds every written form of a verb: the past as listed; the present
// with ya and ta, with the future sin; each with object pronouns.
func addVerb(l *Lexicon, r seeds.Row) {
	e := Entry{Class: Verb, ID: r.Get("id"), Role: r.Get("frame"), Name: r.List("past")[0], Needs: needs(r)}
	for _, f := range r.List("past") {
		e.Tense, e.Number, e.Feminine = Past, pastNumber(f), strings.HasSuffix(f, "ت")
		l.addWithObjects(f, e)
	}
	for _, f := range r.List("present") {
		e.Number = presentNumber(f)
		for _, prefix := range []string{"ي", "ت", "ن"} {
			form := prefix + strings.TrimPrefix(f, "ي")
			e.Tense, e.Feminine = Present, prefix == "ت"
			l.addWithObjects(form, e)
			e.Tense = Future
			l.addWithObjects("س"+form, e)
		}
	}
}

// addPresent adds the forms with ya, ta and na of a verb of the present, each
// with and without the future sin.
func (l *Lexicon) addPresent(form string, e Entry) {
	for _, prefix := range []string{"ي", "ت", "ن"} {
		word := prefix + strings.TrimPrefix(form, "ي")
		l.add(word, e)
		l.add("س"+word, e)
	}
}

func needs(r seeds.Row) (out [][]string) {
	for _, w := range r.List("needs") {
		out = append(out, strings.Fields(arabic.Fold(w)))
	}
	return out
}

func pastNumber(form string) Number {
	switch {
	case strings.HasSuffix(form, "وا"), strings.HasSuffix(form, "نا"):
		return Plural
	case strings.HasSuffix(form, "تا"), strings.HasSuffix(form, "يا"), len(form) > 6 && strings.HasSuffix(form, "ا"):
		return Dual
	}
	return Singular
}

func presentNumber(form string) Number {
	switch {
	case strings.HasSuffix(form, "ون"), strings.HasSuffix(form, "وا"):
		return Plural
	case strings.HasSuffix(form, "ان"), strings.HasSuffix(form, "ا"):
		return Dual
	}
	return Singular
}

// addWithObjects adds a verb form bare and with each object pronoun: a final
// alif maqsura opens (التقى, التقاه), the alif of the plural falls (التقوه).
func (l *Lexicon) addWithObjects(form string, e Entry) {
	l.add(form, e)
	if e.Role == "discuss" || e.Role == "attend" {
		return
	}
	stem := form
	switch {
	case strings.HasSuffix(form, "ى"):
		stem = strings.TrimSuffix(form, "ى") + "ا"
	case strings.HasSuffix(form, "وا"):
		stem = strings.TrimSuffix(form, "ا")
	}
	for _, p := range objects[:4] {
		e.Pronoun = p
		l.add(stem+p, e)
	}
}

// addEvent adds a noun bare, definite, with the accusative alif and with
// possessive pronouns.
func addEvent(l *Lexicon, r seeds.Row) {
	for _, f := range r.List("forms") {
		e := Entry{Class: Event, ID: r.Get("id"), Role: r.Get("strength"), Kind: r.Get("kind"), Name: f, Number: eventNumber(f)}
		l.addBothStates(f, e)
		words := strings.Fields(f)
		head, rest := words[0], strings.Join(words[1:], " ")
		if len(words) > 1 {
			l.add(accusative(head)+" "+strings.Join(mapWords(words[1:], accusative), " "), e)
			l.add(definite(head)+" "+rest, e)
		} else {
			l.add(accusative(head), e)
		}
		for _, p := range objects {
			e.Pronoun, e.Definite = p, true
			for _, h := range possessed(head) {
				l.add(strings.TrimSpace(h+p+" "+definite(rest)), e)
			}
		}
	}
}

func eventNumber(form string) Number {
	switch {
	case strings.HasSuffix(form, "ين"), strings.HasSuffix(form, "ان"):
		return Dual
	case strings.HasSuffix(form, "ات"), form == "قمم":
		return Plural
	}
	return Singular
}

func accusative(word string) string {
	if strings.HasSuffix(word, "ة") || strings.HasSuffix(word, "ات") || strings.HasSuffix(word, "ين") || strings.HasSuffix(word, "ء") {
		return word
	}
	return word + "ا"
}

// possessed lists the stems a possessive pronoun is written onto.
func possessed(word string) []string {
	switch {
	case strings.HasSuffix(word, "ة"):
		return []string{strings.TrimSuffix(word, "ة") + "ت"}
	case strings.HasSuffix(word, "ء"):
		stem := strings.TrimSuffix(word, "ء")
		return []string{stem + "ئ", stem + "ؤ", stem + "ء"}
	case strings.HasSuffix(word, "ين"):
		return []string{strings.TrimSuffix(word, "ن")}
	}
	return []string{word}
}

func mapWords(words []string, f func(string) string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = f(w)
	}
	return out
}
