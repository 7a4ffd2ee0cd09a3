package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"liqa/extract/fact"
	"liqa/graph"
)

// ICalendar writes the planned meetings of known days as all-day events (RFC
// 5545). DTSTAMP is the day of the first report, so that the bytes do not depend
// on when they are written.
func ICalendar(w io.Writer, d graph.Data) error {
	c := calendar{bufio.NewWriter(w)}
	c.line("BEGIN:VCALENDAR")
	c.line("VERSION:2.0")
	c.line("PRODID:-//liqa//planned meetings//EN")
	err := over(d.Meetings, func(m fact.Meeting) {
		first, last := closedBounds(m)
		if m.Status == fact.Planned && first != "" && last != "" {
			c.event(m, first, last)
		}
	})
	if err != nil {
		return err
	}
	c.line("END:VCALENDAR")
	return c.w.Flush()
}

type calendar struct{ w *bufio.Writer }

func (c calendar) event(m fact.Meeting, first, last string) {
	c.line("BEGIN:VEVENT")
	c.line("UID:" + icalText(m.ID) + "@liqa")
	c.line("DTSTAMP:" + stampOf(m, first) + "T000000Z")
	c.line("DTSTART;VALUE=DATE:" + icalDay(first, 0))
	c.line("DTEND;VALUE=DATE:" + icalDay(last, 1)) // the day after the last
	c.line("SUMMARY:" + icalText(summary(m)))
	if m.Place.Name != "" {
		c.line("LOCATION:" + icalText(m.Place.Name))
	}
	if len(m.Topics) > 0 {
		var topics []string
		for _, t := range m.Topics {
			topics = append(topics, icalText(t))
		}
		c.line("CATEGORIES:" + strings.Join(topics, ","))
	}
	e := graph.Cite(m)
	c.line("DESCRIPTION:" + icalText(e.Quote+" ["+e.Article+"]"))
	c.line("STATUS:TENTATIVE")
	c.line("TRANSP:TRANSPARENT")
	c.line("END:VEVENT")
}

// summary names all who take part.
func summary(m fact.Meeting) string {
	var names []string
	for _, p := range m.Participants {
		names = append(names, MemberName(p))
	}
	return strings.Join(names, "، ")
}

// line folds after 75 bytes, never inside a letter.
func (c calendar) line(s string) {
	const most = 75
	room := most
	for _, r := range s {
		if n := len(string(r)); n > room {
			fmt.Fprint(c.w, "\r\n ")
			room = most - 1 - n
		} else {
			room -= n
		}
		fmt.Fprint(c.w, string(r))
	}
	fmt.Fprint(c.w, "\r\n")
}

func icalText(s string) string { return icalEscape.Replace(Plain(s)) }

var icalEscape = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`)

func icalDay(day string, later int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return strings.ReplaceAll(day, "-", "")
	}
	return t.AddDate(0, 0, later).Format("20060102")
}

// stampOf is the day of the first report, else of the meeting.
func stampOf(m fact.Meeting, first string) string {
	stamp := first
	for _, r := range m.Reports {
		if day, _, err := fact.Bounds(r.Published); err == nil {
			stamp = min(stamp, day)
		}
	}
	return icalDay(stamp, 0)
}
