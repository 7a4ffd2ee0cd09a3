package export

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"

	"liqa/extract/fact"
	"liqa/graph"
)

// Measures of the heat map, in pixels.
const (
	cellWidth  = 46
	cellHeight = 24
	mapLeft    = 70
	mapTop     = 60
)

// maxYears is how many columns fit on a page; minYears is how many the headline
// takes.
const (
	maxYears = 40
	minYears = 13
)

// HeatMapSVG draws how often each country was represented at meetings, year by
// year: the busiest countries first. A meeting counts once for a country,
// however many of its people took part.
func HeatMapSVG(w io.Writer, d graph.Data) error {
	count := map[string]map[string]int{} // country, year
	err := over(d.Meetings, func(m fact.Meeting) {
		year := graph.Year(m)
		for _, c := range countriesOf(m) {
			if year == "" {
				continue
			}
			if count[c] == nil {
				count[c] = map[string]int{}
			}
			count[c][year]++
		}
	})
	if err != nil {
		return err
	}
	countries, years, most := axes(count)
	s := newSVG(w, mapLeft+cellWidth*max(len(years), minYears)+20, mapTop+cellHeight*len(countries)+20, "liqa: countries by year")
	s.text(mapLeft, 22, "start", ` font-size="15"`, fmt.Sprintf("Meetings by country and year: %d of %d countries, at most %d in a year", len(countries), len(count), most))
	for j, y := range years {
		s.text(mapLeft+float64(cellWidth*j)+cellWidth/2, mapTop-8, "middle", ` font-size="11"`, y)
	}
	for i, c := range countries {
		top := mapTop + cellHeight*i
		s.text(mapLeft-8, float64(top)+16, "end", "", c)
		for j, y := range years {
			s.cell(mapLeft+cellWidth*j, top, count[c][y], most, c+" "+y)
		}
	}
	return s.close()
}

func countriesOf(m fact.Meeting) []string {
	var out []string
	for _, p := range m.Participants {
		if p.Country != "" && !slices.Contains(out, p.Country) {
			out = append(out, p.Country)
		}
	}
	return out
}

// axes returns the countries, the busiest first, the years without a gap, and
// the highest count.
func axes(count map[string]map[string]int) (countries, years []string, most int) {
	total, from, to := map[string]int{}, math.MaxInt, 0
	for c, byYear := range count {
		for y, n := range byYear {
			total[c] += n
			most = max(most, n)
			if year, err := strconv.Atoi(y); err == nil {
				from, to = min(from, year), max(to, year)
			}
		}
	}
	countries = sorted(total)
	slices.SortStableFunc(countries, func(a, b string) int { return cmp.Compare(total[b], total[a]) })
	for y := max(from, to-maxYears+1); y <= to; y++ {
		years = append(years, fmt.Sprintf("%04d", y))
	}
	return countries[:min(maxRows, len(countries))], years, most
}

// cell draws a count; the shade grows with its logarithm, so that small numbers
// are told apart too.
func (s svgWriter) cell(x, y, n, most int, where string) {
	share := 0.0
	if n > 0 {
		share = 0.15 + 0.85*math.Log1p(float64(n))/math.Log1p(float64(most))
	}
	fill := fmt.Sprintf("#%02x%02x%02x", shade(255, 8, share), shade(255, 64, share), shade(255, 129, share))
	s.line(`<rect x="%d" y="%d" width="%d" height="%d" fill="%s" stroke="#ffffff"><title>%s: %d</title></rect>`, x, y, cellWidth, cellHeight, fill, xmlText(where), n)
	if n > 0 {
		ink := "#000000"
		if share > 0.7 { // where white begins to stand out more than black
			ink = "#ffffff"
		}
		s.text(float64(x)+cellWidth/2, float64(y)+16, "middle", fmt.Sprintf(` font-size="11" fill="%s"`, ink), fmt.Sprint(n))
	}
}

// shade goes from light to dark.
func shade(light, dark int, share float64) int { return light + int(share*float64(dark-light)) }
