package page

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"liqa/extract/arabic"
	"liqa/seeds"
)

// month is a month of one of the two calendars.
type month struct {
	number int
	hijri  bool
}

// calendar knows the names of months and of the days of the week.
type calendar struct {
	months map[string]month // by normal form of one or two words
	days   map[string]time.Weekday
}

func newCalendar(months, weekdays seeds.Table) (*calendar, error) {
	c := &calendar{months: map[string]month{}, days: map[string]time.Weekday{}}
	for _, row := range months.Rows {
		n, err := strconv.Atoi(row.Get("month"))
		if err != nil {
			return nil, fmt.Errorf("months.tsv:%d: month %q is no number", row.Line, row.Get("month"))
		}
		for _, f := range row.List("forms") {
			c.months[arabic.Fold(f)] = month{n, row.Get("calendar") == "hijri"}
		}
	}
	for m := time.January; m <= time.December; m++ {
		c.months[strings.ToLower(m.String())] = month{number: int(m)}
		c.months[strings.ToLower(m.String()[:3])] = month{number: int(m)}
	}
	for _, row := range weekdays.Rows {
		n, err := strconv.Atoi(row.Get("weekday"))
		if err != nil {
			return nil, fmt.Errorf("weekdays.tsv:%d: weekday %q is no number", row.Line, row.Get("weekday"))
		}
		for _, f := range row.List("forms") {
			c.days[arabic.Fold(f)] = time.Weekday(n % 7)
		}
	}
	return c, nil
}

// monthAt reads a month at the i-th token: how many tokens it takes, 0 for none.
func (c *calendar) monthAt(tokens []arabic.Token, i int) (month, int) {
	if i >= len(tokens) {
		return month{}, 0
	}
	if i+1 < len(tokens) {
		if m, ok := c.months[tokens[i].Norm+" "+tokens[i+1].Norm]; ok {
			return m, 2
		}
	}
	if m, ok := c.months[tokens[i].Norm]; ok {
		return m, 1
	}
	return month{}, 0
}
