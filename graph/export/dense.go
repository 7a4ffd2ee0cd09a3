package export

import (
	"fmt"
	"math"
)

// manyLinks is where a picture becomes a map: single lines are no longer read,
// but who is in the middle of them, and where they are thick, is.
const manyLinks = 300

// dense reports a picture of so many lines.
func (d *dotWriter) dense() bool { return len(d.p.Links) > manyLinks && !d.style.Events }

// degrees counts the ties of each actor of the picture.
func (d *dotWriter) degrees() map[string]int {
	n := map[string]int{}
	for _, l := range d.p.Links {
		n[l.A]++
		n[l.B]++
	}
	return n
}

// size is how large an actor's name is written: in a dense picture those who
// met many are to be found from afar.
func (d *dotWriter) size(id string) string {
	if !d.dense() {
		return ""
	}
	return fmt.Sprintf(", fontsize=%.0f", 9+5*math.Sqrt(float64(d.ties[id])/4))
}

// stroke is how a tie of so many meetings is drawn: in a dense picture the lines
// of single meetings are a haze, through which those of many are seen.
func (d *dotWriter) stroke(meetings int, colour string) (width float64, attributes string) {
	width = 1 + math.Log2(float64(meetings))
	if !d.dense() {
		if colour != usualLine {
			attributes = fmt.Sprintf(`, color="%s"`, colour+"99")
		}
		return width, attributes
	}
	return width - 0.6, fmt.Sprintf(`, color="%s%02x"`, colour, min(0x18+0x28*(meetings-1), 0xc0))
}

// The colours of lines, without their opacity.
const (
	usualLine  = "#777777"
	deniedLine = "#cc3333"
)
