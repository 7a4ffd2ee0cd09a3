package export

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"liqa/extract/fact"
)

// axis maps days to pixels. The more meetings a year has, the wider it is: the one
// that all the news is of would else lie on top of itself, behind decades of which
// hardly anything is told.
type axis struct {
	from  int       // the first year
	edges []float64 // where each year begins, and where the last one ends
}

// emptyYear is how wide a year of no meetings is, measured by what one more makes
// of it.
const emptyYear = 0.25

func axisOf(meetings []fact.Meeting) axis {
	count, from, to := map[int]int{}, math.MaxInt, math.MinInt
	for _, m := range meetings {
		first, last := closedBounds(m)
		a, b := yearOf(first), yearOf(last)
		from, to = min(from, a), max(to, b)
		count[(a+b)/2]++
	}
	a, end := axis{from: from, edges: []float64{0}}, 0.0
	for y := from; y <= to; y++ {
		end += emptyYear + math.Sqrt(float64(count[y]))
		a.edges = append(a.edges, end)
	}
	for i, at := range a.edges {
		a.edges[i] = leftEdge + plotWidth*at/end
	}
	return a
}

// yearOf is the year of a day as fact.Bounds returns it.
func yearOf(day string) int {
	year, _ := strconv.Atoi(day[:4])
	return year
}

func (a axis) x(day string) float64 {
	i := yearOf(day) - a.from
	t, err := time.Parse(time.DateOnly, day)
	if err != nil { // no day of Go's calendar
		return a.edges[i]
	}
	return a.edges[i] + (a.edges[i+1]-a.edges[i])*float64(t.YearDay()-1)/366
}

// years are those of the axis, the widest first.
func (a axis) years() []int {
	width := func(y int) float64 { return a.edges[y-a.from+1] - a.edges[y-a.from] }
	var all []int
	for i := range len(a.edges) - 1 {
		all = append(all, a.from+i)
	}
	slices.SortStableFunc(all, func(x, y int) int { return cmp.Compare(width(y), width(x)) })
	return all
}

// tick is a label of an axis.
type tick struct {
	x    float64
	text string
}

// Labels are so far apart, in pixels, that they can be told apart.
const (
	yearGap  = 34
	monthGap = 22
)

// ticks are the years, as many as there is room for, the widest first, each with its
// months where they are told apart.
func (a axis) ticks() (all []tick) {
	var placed []float64
	for _, y := range a.years() {
		i := y - a.from
		if slices.ContainsFunc(placed, func(x float64) bool { return math.Abs(x-a.edges[i]) < yearGap }) {
			continue
		}
		placed = append(placed, a.edges[i])
		all = append(all, tick{a.edges[i], fmt.Sprintf("%04d", y)})
		for m := 2; m <= 12 && a.edges[i+1]-a.edges[i] >= 12*monthGap; m++ {
			all = append(all, tick{a.x(fmt.Sprintf("%04d-%02d-01", y, m)), fmt.Sprintf("%02d", m)})
		}
	}
	return all
}
