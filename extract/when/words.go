package when

// class is the part a word plays in date expressions.
type class uint8

const (
	noClass class = iota
	monthName
	weekdayName
	dayWord
	toldDay
	dayOfNext
	partOfDay
	dayNoun
	daysNoun
	monthNoun
	monthsNoun
	yearNoun
	yearsNoun
	periodNoun
	periodsNoun
	seasonName
	weekend
	relationWord
	thisWord
	boundary
	unitNoun
	numberWord
	ordinal
	lastOrdinal
	ago
	about
	thatNoun
	lasting
	ofWord
	toWord
	fromWord
	betweenWord
	orWord
	andWord
	theWord
	agrees
	inWord
	boundWord
	mediaNoun
	noDate
	namedNoun
	inTime
	latest
	qualifier
	ofEvent
	fromNow
	pair
	agoTold
	fraction
	era
	eraHijri
	generalNoun
)

// Every class has its bit in a node.
const _ = uint64(1) << (63 - generalNoun)

// classes are the names that the table of date words uses.
var classes = map[string]class{
	"day": dayWord, "day_after_told": toldDay, "day_of_next": dayOfNext, "part_of_day": partOfDay, "day_noun": dayNoun,
	"days_noun": daysNoun, "month_noun": monthNoun, "months_noun": monthsNoun, "year_noun": yearNoun, "years_noun": yearsNoun,
	"period": periodNoun, "periods": periodsNoun, "season": seasonName, "weekend": weekend, "relation": relationWord,
	"this": thisWord, "boundary": boundary, "unit": unitNoun, "number": numberWord, "ordinal": ordinal, "ordinal_last": lastOrdinal,
	"ago": ago, "about": about, "that_noun": thatNoun, "lasting": lasting, "of": ofWord, "to": toWord, "from": fromWord,
	"between": betweenWord, "or": orWord, "and": andWord, "the": theWord, "agrees": agrees, "in": inWord, "bound": boundWord,
	"media": mediaNoun, "no_date": noDate, "named": namedNoun, "in_time": inTime,
	"latest": latest, "qualifier": qualifier, "of_event": ofEvent, "general": generalNoun, "from_now": fromNow, "pair": pair, "ago_told": agoTold,
	"fraction": fraction, "era": era, "era_hijri": eraHijri,
}

// starters are the classes an expression can begin with.
var starters = map[class]bool{
	monthName: true, weekdayName: true, dayWord: true, toldDay: true, dayOfNext: true, partOfDay: true, dayNoun: true, daysNoun: true,
	monthNoun: true, monthsNoun: true, yearNoun: true, yearsNoun: true, periodNoun: true, periodsNoun: true, seasonName: true, weekend: true,
	thisWord: true, boundary: true, ordinal: true, ago: true, lasting: true, fromWord: true, betweenWord: true, theWord: true, noDate: true,
	agoTold: true, fraction: true,
}

// particled are the classes that prepositions are written onto.
var particled = map[class]bool{
	monthName: true, weekdayName: true, dayWord: true, toldDay: true, partOfDay: true, dayNoun: true, daysNoun: true, monthNoun: true,
	monthsNoun: true, yearNoun: true, yearsNoun: true, periodNoun: true, periodsNoun: true, seasonName: true, weekend: true, thisWord: true,
	boundary: true, unitNoun: true, numberWord: true, ordinal: true, namedNoun: true, mediaNoun: true, generalNoun: true,
}

// word is what a row of the tables says.
type word struct {
	class    class
	n        int
	unit     Unit
	relation Relation
	base     base
	part     part
	bound    Bound
	hijri    bool
	dated    bool // a month only beside other words of time
}

// entry is one way to read a first token: the tokens that must follow, and the
// conjunction written onto it.
type entry struct {
	rest []string
	word *word
	and  bool
}

// node is all that a first token may begin.
type node struct {
	entries []entry // the longest first
	classes uint64  // a bit for each class among them
	starts  bool    // an expression can begin here
}
