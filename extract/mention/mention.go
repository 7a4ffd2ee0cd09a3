// Package mention finds in a sentence the actors it names: persons with or
// without their offices, offices alone, delegations, states, organisations, and
// places. It knows nothing of meetings.
package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/name"
)

// Party is one actor as a mention words it.
type Party struct {
	Name    string // as written, without titles; empty when unnamed
	Role    string // office or description, singular
	Country string
	Type    fact.Type
	Office  string // the office's id in the language data; empty without one
	Class   string // the office's class
	// At is the country that an envoy is sent to, as far as his office says so.
	At string
	// Counterpart marks نظيره: the office is that of the one it refers to.
	Counterpart bool
	// Bare marks an office word alone (الوزير), or a delegation of which no more
	// is said than whose it is: somebody named before.
	Bare bool
	// Style is the word of respect before the person (its row), or all that names
	// him: سموه.
	Style string
	// Appended is a second office behind the name, without a conjunction; it
	// may turn out to be another person's.
	Appended *Party
	// Further are the other offices of a title, behind the first: ولي العهد وزير
	// الدفاع.
	Further []Office
	// Inner is the office this one serves under (المستشار الخاص للرئيس): a name
	// behind both may be its holder's.
	Inner *Party
	// Seat marks a capital or palace that may stand for its government.
	Seat bool
	// Loose marks an office that has its first word from the field before its own,
	// and may bear another by itself: وزيرا الدفاع والمخابرات.
	Loose bool
	// Vague marks people nobody can identify (عدد من المسؤولين).
	Vague bool
	// Local marks people told by what they are, not by their side (وجهاء القبيلة):
	// the article's own country is theirs.
	Local bool
	// Owned marks an office of the side spoken of (رئيسها, وزير خارجيته), by
	// the pronoun Pronoun.
	Owned   bool
	Pronoun string
	// Made marks a state named by its government (الحكومة السورية).
	Made bool
	// Apart marks a delegation of a body that does not speak for its country: a
	// party, an armed group, a union.
	Apart bool
	From  int // first token of the party
	To    int // token after its last
	// breaks are the tokens at which a further office of the title starts.
	breaks []int
}

// Office is one office of a title.
type Office struct{ ID, Role string }

// Kingdom is the country of what is called المملكة and no more: which one, the
// article tells.
const Kingdom = "@"

// Mention is a run of tokens that names one party, or several under a shared
// head (وزيرا خارجية إيران والسعودية).
type Mention struct {
	From, To int
	Conj     string // و or ف written onto the first token
	Prep     string // ب, ل or ك written onto the first token
	Parties  []Party
	// Both marks an anaphor for two sides named before (الرئيسان).
	Both bool
	// Place is set when the words can also be a place.
	Place *fact.Place
}

// sentence is one sentence under analysis.
type sentence struct {
	*Finder
	text     string
	tokens   []arabic.Token
	hits     [][]lexicon.Hit
	listed   []*listing
	dated    []bool // tokens that belong to a date expression
	familiar *Known
	found    []Mention // those before
}

// Sentence holds the tokens of a sentence with the phrases found in it.
type Sentence struct {
	Text     string
	Tokens   []arabic.Token
	Hits     [][]lexicon.Hit
	Mentions []Mention
	listed   []*listing
}

// raw is the text of token i as written.
func (s *sentence) raw(i int) string { return s.tokens[i].Of(s.text) }

// Find lists the mentions of a sentence in order; they do not overlap. dated
// marks the tokens of its date expressions, at which every mention ends; known
// are words that stand for persons of this article.
func (f *Finder) Find(in Sentence, dated []bool, known *Known) []Mention {
	s := &sentence{Finder: f, text: in.Text, tokens: in.Tokens, hits: in.Hits, listed: in.listed, dated: dated, familiar: known}
	var out []Mention
	for i := 0; i < len(s.tokens); {
		m, ok := s.at(i)
		if !ok {
			i++
			continue
		}
		s.pastShort(&m)
		out = append(out, m)
		s.found = out
		i = m.To
	}
	return out
}

// at finds the mention that starts at token i.
func (s *sentence) at(i int) (Mention, bool) {
	if s.tokens[i].Kind != arabic.Word || s.dated[i] {
		return Mention{}, false
	}
	if m, ok := s.kingdom(i); ok {
		return m, true
	}
	if len(s.hits[i]) == 0 {
		return s.named(i) // all others start with a listed word
	}
	for k := range ways {
		if way := &ways[k]; s.listed[i].MayAny(way.classes) {
			if m, ok := way.find(s, i); ok {
				return m, true
			}
		}
	}
	return Mention{}, false
}

// way is how a mention may begin at a listed word.
type way struct {
	classes lexicon.Classes // one of which the word is
	find    func(*sentence, int) (Mention, bool)
}

// ways are in the order tried.
var ways = [...]way{
	{lexicon.ClassesOf(lexicon.Portfolio), (*sentence).institution},
	{lexicon.ClassesOf(lexicon.Honorific), (*sentence).honoured},
	{lexicon.ClassesOf(lexicon.Office), (*sentence).office},
	{lexicon.ClassesOf(lexicon.Body), (*sentence).body},
	{^lexicon.Classes(0), (*sentence).named},
	{collectives, (*sentence).collective},
	{lexicon.ClassesOf(lexicon.Association), (*sentence).association},
}

// hit returns the longest entry of a class at token i.
func (s *sentence) hit(i int, class lexicon.Class) (lexicon.Hit, bool) {
	if i < 0 || i >= len(s.tokens) || len(s.hits[i]) == 0 || !s.listed[i].May(class) {
		return lexicon.Hit{}, false
	}
	for k := range s.hits[i] {
		if h := &s.hits[i][k]; h.Class == class {
			return *h, true
		}
	}
	return lexicon.Hit{}, false
}

// is reports whether token i has one of the normal forms.
func (s *sentence) is(i int, norms ...string) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].Is(norms...)
}

// words returns the text of tokens from..to with the clitics of form cut off
// the first: لل is given back its article.
func (s *sentence) words(from, to int, form arabic.Form) string {
	if from >= to {
		return ""
	}
	text := s.text[s.tokens[from].Start:s.tokens[to-1].End]
	cut := len([]rune(form.Conj)) + len([]rune(form.Prep))
	if cut == 0 {
		return text
	}
	article := form.Prep == "ل" && strings.HasPrefix(form.Stem, "ال") && !strings.HasPrefix(s.tokens[from].Norm, form.Conj+"لال")
	text = cutLetters(text, cut)
	if article {
		return "ا" + text
	}
	return text
}

// cutLetters drops the first n letters of text, with the marks they carry.
func cutLetters(text string, n int) string {
	for i, r := range text {
		if arabic.Fold(string(r)) == "" {
			continue
		}
		if n == 0 {
			return strings.TrimLeft(text[i:], " ") // a و typed apart
		}
		n--
	}
	return ""
}

// nameAt returns the token after the name that starts at token i, and the number
// of letters of its first token that are particles; i itself when none starts
// there. titled: an office or style stands before it.
func (s *sentence) nameAt(i int, titled bool) (to, cut int) {
	if i >= len(s.tokens) || s.dated[i] || s.is(i, "في") {
		return i, 0
	}
	if titled && s.surname(i) {
		return i + 1, 0
	}
	if !titled && s.familiar == nil && !s.opensName(i) || s.known(i, titled) {
		return i, 0
	}
	context := name.Plain
	if titled {
		context = name.Titled
		if s.styled(i) {
			context = name.Styled
		}
	}
	if titled || s.opensName(i) {
		if found, ok := s.Names.Scan(s.tokens, i, context); ok {
			if !titled && found.To == i+2 && s.alone(i) && s.alone(i+1) {
				return i + 1, 0 // سيلتقي مون كيم
			}
			to := s.beforeOffice(i, s.beforePlace(i, s.pastDouble(found.To)))
			if titled && to == i+1 && s.familyBefore(to) {
				to++
			}
			return to, found.Cut
		}
	}
	return s.familiarName(i)
}

// pastDouble passes over an office word behind a name, where the office that follows
// shows it to be more of the name: محمد سلطان محافظ أسوان.
func (s *sentence) pastDouble(to int) int {
	word, ok := s.hit(to, lexicon.Office)
	next, office := s.hit(to+1, lexicon.Office)
	if ok && office && s.Names.Doubled(s.tokens[to]) && word.Form.Conj+next.Form.Conj+next.Form.Prep == "" && !word.Definite && !next.Definite && next.Number == lexicon.Singular {
		return to + 1
	}
	return to
}

// familyBefore reports at token j, behind a first name, a word of the language that must be
// the family's, as a comma and an office close the name: السفيرة سها جندي، وزيرة الهجرة.
func (s *sentence) familyBefore(j int) bool {
	if !s.is(j+1, "،", ",") || s.tokens[j].Kind != arabic.Word || s.dated[j] || len(s.hits[j]) > 0 || s.Names.Bars(s.tokens[j]) {
		return false
	}
	office, ok := s.hit(j+2, lexicon.Office)
	return ok && office.Number == lexicon.Singular && office.Form.Conj+office.Form.Prep+office.Pronoun == ""
}

// beforePlace leaves a place at the end of a long name to the sentence: يزور
// الرئيس إيفو راميريز ليما.
func (s *sentence) beforePlace(from, to int) int {
	if to < from+3 {
		return to
	}
	for _, h := range s.hits[to-1] {
		if (h.Class == lexicon.Country || h.Class == lexicon.Place) && !h.Ambiguous && h.Form.Prep == "" && h.Form.Conj == "" && to-1-from >= 2 && !s.is(to-2, "بن", "ال", "دي", "دا", "فان") {
			return to - 1
		}
	}
	return to
}

// beforeOffice leaves an office that is spelled like a name, and is completed by
// what it is of, to the sentence: أحمد الطيب شيخ الأزهر, عثمان أمين عام الرابطة, منتجع
// صلاح الدين القنصل التركي.
func (s *sentence) beforeOffice(from, to int) int {
	for k := from + 1; k < to; k++ {
		h, ok := s.hit(k, lexicon.Office)
		if !ok || h.Form.Conj != "" || h.Form.Prep != "" {
			continue
		}
		if h.Definite && h.Len == 1 {
			if s.isSide(k + 1) {
				return k
			}
			continue
		}
		if _, held := s.hit(k+h.Len, lexicon.Portfolio); held || h.Len > 1 {
			return k
		}
		if _, held := s.hit(k+h.Len, lexicon.Organisation); held {
			return k
		}
	}
	return to
}

// styledName reports an office word that is a first name, as nothing but a style
// stands before it and more of a name behind: السيد مختار جميل توفيق.
func (s *sentence) styledName(i int, h lexicon.Hit) bool {
	return h.Class == lexicon.Office && h.Len == 1 && !h.Definite && s.styled(i) && s.Names.Word(s.tokens[i].Norm).First > 0 && s.nameTo(i+1, true) > i+1
}

// alone reports a word by which an East Asian of the article is called alone.
func (s *sentence) alone(i int) bool {
	return s.familiar.Has(s.tokens[i].Norm) && eastAsian[s.tokens[i].Norm]
}

// familiarName finds a single word that stands for a person of the article,
// with particles written onto it.
func (s *sentence) familiarName(i int) (to, cut int) {
	if s.familiar == nil {
		return i, 0
	}
	norm := s.tokens[i].Norm
	if norm == "بن" && i+1 < len(s.tokens) && !s.dated[i+1] && s.familiar.Has(s.tokens[i+1].Norm) {
		return i + 2, 0 // بن سلمان, by his father alone
	}
	if strings.HasSuffix(norm, "علي") && !s.tokens[i].Yeh {
		return i, 0 // the preposition على is no علي
	}
	if !s.familiar.ends(norm) {
		return i, 0
	}
	if s.familiar.Has(norm) {
		return i + 1, 0
	}
	for f := range arabic.Forms(norm) {
		if n := (len(f.Conj) + len(f.Prep)) / 2; n > 0 && s.familiar.Has(f.Stem) {
			return i + 1, n
		}
	}
	return i, 0
}

// nameTo is the end of the name at token i.
func (s *sentence) nameTo(i int, titled bool) int {
	to, _ := s.nameAt(i, titled)
	return to
}

func (s *sentence) startsName(i int) bool { return s.nameTo(i, false) > i }

// known reports whether token i is a word of the language data that no name
// begins with.
func (s *sentence) known(i int, titled bool) bool {
	for _, h := range s.hits[i] {
		switch h.Class {
		case lexicon.Country, lexicon.Nationality:
			if h.Form.Prep == "" && !h.Ambiguous && (h.Definite || h.Class == lexicon.Country) {
				return true
			}
		case lexicon.Office, lexicon.Event:
			if h.Form.Prep == "" && h.Form.Conj == "" && !s.is(i+1, "بن", "ابن", "بنت", "ولد") && !((titled || s.Names.Given(s.tokens[i])) && s.Names.Doubles(s.tokens, i)) && !s.styledName(i, h) && !s.Names.Whole(s.tokens, i, "") {
				return true
			}
		case lexicon.Organisation:
			if !h.Ambiguous && h.Form.Prep == "" && h.Form.Conj == "" {
				return true
			}
		case lexicon.Place:
			if h.Form.Prep == "ب" && !h.Ambiguous && (h.Len > 1 || !s.Names.Word(s.tokens[i].Norm).Known) {
				return true // برام الله, ببورتسودان
			}
		case lexicon.Portfolio, lexicon.Body:
			if h.Form.Prep == "" && !titled {
				return true
			}
		}
	}
	return false
}
