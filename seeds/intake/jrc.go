package intake

import (
	"fmt"
	"strings"
)

// JRC-Names: entity, type (P person, O organisation), language (u: any), name
// with + for spaces.

func isJRC(_ []byte, cells []string) bool {
	return len(cells) == 4 && digits(cells[0]) && len(cells[1]) == 1
}

func readJRC(f *finds, in *file) error {
	return in.rows(4, 4, func(cells []string) error {
		if !digits(cells[0]) {
			return fmt.Errorf("%q is no number of an entity", cells[0])
		}
		all := f.persons
		switch {
		case cells[0] == "0": // the list's own note on what has no entity
			return nil
		case cells[1] == "O":
			all = f.companies
		case cells[1] != "P":
			return nil
		}
		p := one(all, "jrc-"+cells[0], "JRC-Names "+cells[0])
		name := strings.ReplaceAll(cells[3], "+", " ")
		if latin := latinKey(name); latin != "" && arabicName(name) == "" {
			p.latin = append(p.latin, latin)
			if p.label == "" {
				p.label = name
			}
			return nil
		}
		p.names = addName(p.names, name)
		return nil
	})
}
