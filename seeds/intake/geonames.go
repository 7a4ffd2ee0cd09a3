package intake

import (
	"fmt"
	"strconv"
	"strings"
)

// GeoNames' tables: the main one of 19 columns, by country, by size or of all
// (https://download.geonames.org/export/dump/readme.txt), and alternateNamesV2.

// town is a place as GeoNames knows it.
type town struct {
	id, kind, country string
	size              int
	names             []string
}

func isGeoNames(_ []byte, cells []string) bool { return len(cells) == 19 && digits(cells[0]) }

func isAlternates(_ []byte, cells []string) bool {
	return len(cells) >= 8 && len(cells) <= 10 && digits(cells[0]) && digits(cells[1])
}

func readAlternates(f *finds, in *file) error {
	return in.rows(8, 10, func(cells []string) error {
		if !digits(cells[1]) {
			return fmt.Errorf("%q is no number of a place", cells[1])
		}
		colloquial, historic := cells[6] == "1", cells[7] == "1"
		if cells[2] == "ar" && !colloquial && !historic {
			f.named[cells[1]] = addName(f.named[cells[1]], cells[3])
		}
		return nil
	})
}

func readGeoNames(f *finds, in *file) error {
	return in.rows(19, 19, func(cells []string) error {
		size, err := strconv.Atoi(cells[14])
		if err != nil && cells[14] != "" {
			return fmt.Errorf("population %q is no number", cells[14])
		}
		kind := kindOf(cells[6], cells[7])
		if kind == "" {
			return nil
		}
		names := f.named[cells[0]]
		if len(f.named) == 0 { // of no language; what is not written as Arabic is, falls away
			for n := range strings.SplitSeq(cells[3], ",") {
				names = addName(names, n)
			}
		}
		if len(names) > 0 {
			f.towns = append(f.towns, town{cells[0], kind, cells[8], size, names})
		}
		return nil
	})
}

// kindOf is the kind of place of a feature's class and code; empty for what is
// no place to meet at.
func kindOf(class, code string) string {
	switch {
	case code == "PPLC":
		return "capital"
	case class == "P" && code != "PPLH" && code != "PPLQ": // no more, abandoned
		return "city"
	case code == "ADM1":
		return "province"
	case class == "A" && (code == "ADM2" || code == "ADM3"):
		return "region"
	case code == "AIRP":
		return "airport"
	case code == "AIRB":
		return "base"
	case code == "PAL":
		return "palace"
	case code == "SEA", code == "GULF":
		return "sea"
	}
	return ""
}
