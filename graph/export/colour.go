package export

import (
	"cmp"
	"slices"

	"liqa/graph"
)

// palette is twelve light colours that stay apart on paper: Set3 of Cynthia
// Brewer's ColorBrewer (colorbrewer2.org, Apache-2.0), without its grey, plus one.
var palette = []string{"#8dd3c7", "#ffffb3", "#bebada", "#fb8072", "#80b1d3", "#fdb462", "#b3de69", "#fccde5", "#bc80bd", "#ccebc5", "#ffed6f", "#c6dbef"}

// noColour is for actors of no country and of those beyond the palette.
const noColour = "#eeeeee"

// countryColour is a country in a picture.
type countryColour struct {
	code   string
	actors int
	colour string
}

// colours gives the countries of a picture their colours, the most frequent
// first, so that the largest groups are always told apart.
type colours []countryColour

func coloursOf(p graph.Picture) colours {
	count := map[string]int{}
	for _, a := range p.Actors {
		count[a.Country]++
	}
	var all colours
	for _, code := range sorted(count) {
		all = append(all, countryColour{code: code, actors: count[code], colour: noColour})
	}
	slices.SortStableFunc(all, func(a, b countryColour) int { return cmp.Compare(b.actors, a.actors) })
	next := 0
	for i := range all {
		if all[i].code != "" && next < len(palette) {
			all[i].colour = palette[next]
			next++
		}
	}
	return all
}

func (c colours) of(code string) string {
	for _, x := range c {
		if x.code == code {
			return x.colour
		}
	}
	return noColour
}

// legend returns the countries that have a colour of their own, and all others
// as one.
func (c colours) legend() colours {
	var own colours
	rest := countryColour{code: "others", colour: noColour}
	for _, x := range c {
		if x.colour == noColour {
			rest.actors += x.actors
		} else {
			own = append(own, x)
		}
	}
	if rest.actors > 0 {
		own = append(own, rest)
	}
	return own
}

// byCode returns all codes, sorted; "" for actors of no country.
func (c colours) byCode() []string {
	var codes []string
	for _, x := range c {
		codes = append(codes, x.code)
	}
	slices.Sort(codes)
	return codes
}
