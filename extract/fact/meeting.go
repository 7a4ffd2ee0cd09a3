package fact

// Basis says how a participant of a meeting came to be known.
type Basis string

// The bases on which a participant is known.
const (
	Named   Basis = "named"   // an article names it
	Learned Basis = "learned" // an office, resolved to its holder by other articles
	Known   Basis = "known"   // an office, resolved to its holder by the seeds
)

// Actor is a person, office, organisation or state behind many mentions.
type Actor struct {
	ID      string   `json:"id"`    // the seeds' id, else made from the smallest key
	Name    string   `json:"name"`  // the usual Arabic form
	Label   string   `json:"label"` // in Latin letters where known
	Role    string   `json:"role"`  // latest office in an article's words
	Country string   `json:"country"`
	Type    Type     `json:"type"`
	Keys    []string `json:"keys"`  // every identity key, sorted; each is accepted where an id is
	Names   []string `json:"names"` // every spelling met, sorted
}

// Term is a word by which an actor is found.
type Term struct {
	Text  string
	Actor string // id
}

// Member is an actor's part in a meeting.
type Member struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Label   string `json:"label"`
	Role    string `json:"role"`
	Country string `json:"country"`
	Type    Type   `json:"type"`
	As      Part   `json:"as"`
	Basis   Basis  `json:"basis"`
}

// Account is one report as a meeting shows it: which article said what.
type Account struct {
	Article      string   `json:"article"`
	Outlet       string   `json:"outlet"`
	Published    string   `json:"published"`
	Kind         Kind     `json:"kind"`
	Status       Status   `json:"status"`
	Date         Date     `json:"date"`
	Place        Place    `json:"place"`
	Participants []string `json:"participants"` // actor ids
	Topics       []string `json:"topics"`
	AccordingTo  []string `json:"according_to"`
	Evidence     []Quote  `json:"evidence"`
}

// Meeting is the event in the world that one or more reports tell of.
type Meeting struct {
	ID           string    `json:"id"`
	Kind         Kind      `json:"kind"`
	Status       Status    `json:"status"`
	Date         Date      `json:"date"`
	Place        Place     `json:"place"`
	Sources      int       `json:"sources"` // outlets; those whose words are copies are one
	Participants []Member  `json:"participants"`
	Topics       []string  `json:"topics"`
	Reports      []Account `json:"reports"`
}
