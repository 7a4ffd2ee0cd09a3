package fact

// Kind is the form an encounter took.
type Kind string

// The kinds of encounter.
const (
	InPerson Kind = "meeting" // in person, or the medium is not stated
	Call     Kind = "call"    // by telephone
	Video    Kind = "video"   // by video link
	Visit    Kind = "visit"   // a trip to a country or host
)

// Status says whether an encounter took place.
type Status string

// The statuses, strongest first.
const (
	Held     Status = "held"
	Planned  Status = "planned"
	Proposed Status = "proposed"
	Denied   Status = "denied"
)

// Type is what sort of actor takes part.
type Type string

// The types of actor.
const (
	Person       Type = "person"
	Delegation   Type = "delegation"
	State        Type = "state"
	Organization Type = "organization"
)

// Part is the part an actor plays in a meeting.
type Part string

// The parts an actor can play.
const (
	Attends  Part = "participant"
	Mediates Part = "mediator"
)

// Participant is one actor as one article names it.
type Participant struct {
	Name    string `json:"name"`    // fullest form in the article, no titles; empty when unnamed
	Role    string `json:"role"`    // office in the article's words, singular
	Country string `json:"country"` // ISO 3166-1 alpha-2 of the side represented, or EU, UN, NATO, AL, AU, GCC
	Type    Type   `json:"type"`
	As      Part   `json:"as"`
}

// Place is where a meeting took place; empty when not stated.
type Place struct {
	Name    string `json:"name"`
	Country string `json:"country"`
}

// Date is when a meeting took place.
type Date struct {
	EDTF string `json:"edtf"` // ISO 8601-2 (EDTF levels 0 and 1, and one-of sets); empty when unknown
	Text string `json:"text"` // the article's words
}

// Quote is a range of an article's bytes: In is "text" or "title", Text equals
// the bytes from Start to End of it.
type Quote struct {
	In    string `json:"in"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Report is what one article says about one meeting.
type Report struct {
	Kind         Kind          `json:"kind"`
	Status       Status        `json:"status"`
	Participants []Participant `json:"participants"`
	Place        Place         `json:"place"`
	Date         Date          `json:"date"`
	Topics       []string      `json:"topics"`
	AccordingTo  []string      `json:"according_to"`
	Evidence     []Quote       `json:"evidence"` // the best first; a second tells what it does not
}

// Reading is everything one article says: one line of `liqa extract`.
type Reading struct {
	ID            string   `json:"id"`
	URL           string   `json:"url"`
	Outlet        string   `json:"outlet"`
	Title         string   `json:"title"`
	Published     string   `json:"published"`
	PublishedFrom string   `json:"published_from"`
	Meetings      []Report `json:"meetings"`
}
