package meeting

import (
	"strconv"
	"strings"
	"sync"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/status"
	"liqa/extract/mention"
	"liqa/extract/when"
)

// Rules are the compiled language data the analysis works by.
type Rules struct {
	Lexicon  *lexicon.Lexicon
	Finder   *mention.Finder
	Calendar *when.Calendar
	Weights  Weights

	desks sync.Pool
}

// Read lists the encounters an article reports.
func (r *Rules) Read(a fact.Article) []fact.Report {
	out := []fact.Report{}
	for _, c := range r.told(a) {
		out = append(out, c.Report)
	}
	return out
}

// told lists the candidates that are likely enough to be told.
func (r *Rules) told(a fact.Article) []Candidate { return r.Weights.plausible(a, r.Candidates(a)) }

// Candidates lists the encounters that the rules find, the implausible ones too.
func (r *Rules) Candidates(a fact.Article) []Candidate {
	d := r.takeDesk()
	defer r.leaveDesk(d)
	sentences := r.split(d, a)
	promised := promised(sentences)
	if promised == 0 {
		return nil
	}
	return r.analyse(d, a, sentences, promised).candidates(a)
}

// analyse runs every frame over the article, of which the first sentences alone
// promise an encounter.
func (r *Rules) analyse(d *desk, a fact.Article, sentences []sentence, promised int) *analyst {
	w := &analyst{lex: r.Lexicon, cast: cast.New(r.Lexicon), figures: map[*mention.Party]*cast.Figure{}, peers: map[*mention.Party]*cast.Figure{},
		verbSubj: map[*parse.Item][]*cast.Figure{}, taken: map[*parse.Item]bool{}, heads: map[*cast.Figure][]*cast.Figure{}}
	w.sentences = sentences
	r.recognise(d, sentences, a.Title)
	w.anchor = when.Anchor{Published: a.Published, Years: years(w.sentences, a.Published)}
	w.introduce(a.Outlet)
	w.sports = w.onSportsPage()
	w.bylined(r, d, a)
	for i, s := range w.sentences {
		if i >= promised && len(w.events) == 0 {
			break // there is nothing of which more could be told
		}
		w.sentence(s)
	}
	return w
}

// split lists the sentences of the title and the body, their words looked up.
func (r *Rules) split(d *desk, a fact.Article) []sentence {
	var out []sentence
	add := func(text string, span fact.Span, title bool) {
		for _, p := range d.letters.Sentences(text, span) {
			s := &d.sentences.Lend(1)[0]
			*s = parse.Sentence{Sentence: r.Finder.Look(&d.words, text, p.Tokens), Index: len(out), Title: title, Headline: title, Start: p.Start, End: p.End, Paragraph: p.Paragraph}
			out = append(out, sentence{s})
		}
	}
	if a.TitleSpan.Len() > 0 {
		add(a.Text, a.TitleSpan, true)
	} else if a.Title != "" {
		add(a.Title, fact.Span{End: len(a.Title)}, true)
	}
	body := a.Body
	if len(body) == 0 {
		body = []fact.Span{{End: len(a.Text)}}
	}
	for _, span := range body {
		if a.TitleSpan.Len() > 0 && a.TitleSpan.Start >= span.Start && a.TitleSpan.End <= span.End {
			add(a.Text, fact.Span{Start: span.Start, End: a.TitleSpan.Start}, false)
			span.Start = a.TitleSpan.End
		}
		add(a.Text, span, false)
	}
	return out
}

// recognise finds the dates and the mentions of all sentences; those that speak
// of persons named in full elsewhere are gone through once more.
func (r *Rules) recognise(d *desk, sentences []sentence, title string) {
	for _, s := range sentences {
		s.MatchAll()
		s.Dates = r.Calendar.Find(s.Tokens)
		s.Dated = d.dated.Lend(len(s.Tokens))
		cover(s.Dated, s.Dates)
		s.Mentions = r.Finder.Find(s.Sentence.Sentence, s.Dated, nil)
	}
	markHeadlines(sentences, title)
	known := knownNames(sentences)
	for _, s := range sentences {
		if s.mentionsAny(known) {
			s.Mentions = r.Finder.Find(s.Sentence.Sentence, s.Dated, known)
		}
		room := d.items.Lend(len(s.Tokens))
		items := parse.Itemise(room[:0], s.Sentence.Sentence, s.Dates)
		s.Items = dropDateline(d.items.Trim(room, len(items)), s)
	}
}

// markHeadlines takes sentences that repeat the headline, with the page's name
// around it, for the headline.
func markHeadlines(sentences []sentence, title string) {
	folded := arabic.Fold(title)
	if len(folded) < 30 {
		return
	}
	rare := longestWord(title)
	for _, s := range sentences {
		if len(s.Tokens) < 60 && s.spells(rare) && strings.Contains(arabic.Fold(s.Text[s.Start:s.End]), folded) {
			s.Headline = true
		}
	}
}

// longestWord is the longest word of a text, in normal form.
func longestWord(text string) string {
	longest := ""
	for _, t := range arabic.Tokens(text, fact.Span{End: len(text)}) {
		if t.Kind == arabic.Word && len(t.Norm) > len(longest) {
			longest = t.Norm
		}
	}
	return longest
}

// spells reports whether the letters stand in a word of the sentence.
func (s sentence) spells(letters string) bool {
	for i := range s.Tokens {
		if strings.Contains(s.Tokens[i].Norm, letters) {
			return true
		}
	}
	return false
}

// knownNames collects how the persons named in full may be called later.
func knownNames(sentences []sentence) *mention.Known {
	known := &mention.Known{}
	for _, s := range sentences {
		for _, m := range s.Mentions {
			for _, p := range m.Parties {
				if p.Type == fact.Person {
					known.Learn(p.Name, p.Country)
				}
			}
		}
	}
	return known
}

// mentionsAny reports whether a word of the sentence stands for somebody known.
func (s sentence) mentionsAny(known *mention.Known) bool {
	for i := range s.Tokens {
		if known.Within(s.Tokens[i].Norm) {
			return true
		}
	}
	return false
}

// years are those the page speaks of.
func years(sentences []sentence, published string) []int {
	var out []int
	if len(published) >= 4 {
		if y, err := strconv.Atoi(published[:4]); err == nil {
			out = append(out, y)
		}
	}
	for _, s := range sentences {
		for i := range s.Items {
			it := &s.Items[i]
			if it.Kind == parse.Date {
				if y := it.Date.Year(); y > 0 {
					out = append(out, y)
				}
			}
		}
	}
	return out
}

// sentence runs the frames over one sentence, left to right.
func (a *analyst) sentence(s sentence) {
	first := len(a.events)
	a.listen(s)
	a.stay(s)
	for j := range s.Items {
		it := &s.Items[j]
		switch it.Kind {
		case parse.Verb:
			if frame := verbFrames[it.Hit.Role]; frame != nil && (s.Needed(it) || s.Resumed(j)) {
				frame(a, s, j)
			}
		case parse.Noun:
			a.nounEvent(s, j, nil, -1)
		case parse.Function:
			if it.Has("visitors") {
				a.visitors(s, j)
			}
		case parse.Actor:
			a.sequel(s, j)
		}
	}
	if n := len(a.events); n > 0 && a.events[n-1].Status == fact.Planned && status.CalledOff(s.Sentence) {
		a.events[n-1].Status = fact.Denied
	}
	a.besides(s, first)
	a.weigh(s, first)
	a.mediate(s, first)
	a.topical(s, first)
	a.echo(s, first)
	a.attribute(s, first)
	a.recall(s)
	a.follow(s)
	a.learnHeads(s)
	a.hear(s)
	if subject := a.soft(s, len(s.Items)); len(subject) > 0 {
		a.subject = subject
	}
}

// persons are the figures that are people, one by one.
func persons(figures []*cast.Figure) []*cast.Figure {
	var out []*cast.Figure
	for _, f := range figures {
		if f.Type == fact.Person {
			out = append(out, f)
		}
	}
	return out
}

// follow gives what a sentence says of the two sides or of "the meeting" to the
// encounter told before.
func (a *analyst) follow(s sentence) {
	if len(a.events) == 0 {
		return
	}
	last := a.events[len(a.events)-1]
	if last.Sentence == s.Sentence {
		return
	}
	if last.Sentence.Index >= s.Index-4 {
		a.attendance(s, a.attended())
	}
	a.accompanied(s)
	a.carry(s)
}

// cover marks the tokens of the date expressions.
func cover(dated []bool, dates []when.Expr) {
	for _, d := range dates {
		for i := d.From; i < d.To; i++ {
			dated[i] = true
		}
	}
}
