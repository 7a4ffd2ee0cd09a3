package mention

import (
	"liqa/extract/arabic"
	"liqa/extract/lexicon"
)

// eachField reads a plural office whose fields each have their holder's name
// behind them: وزيرا الداخلية نهاد المشنوق والعدل سليم جريصاتي. j is the token behind
// the first field.
func (s *sentence) eachField(j int, base Party, fields []string) ([]Party, int) {
	if len(fields) != 1 {
		return nil, j
	}
	var out []Party
	field, end := fields[0], j
	for {
		k := s.skipHonorifics(j)
		to, cut := s.nameAt(k, true)
		if to == k || cut > 0 {
			return out, end
		}
		p := base
		p.Name, p.Role, p.From, p.To = s.words(k, to, arabic.Form{}), base.Role+" "+field, k, to
		out, end = append(out, p), to
		if s.is(to, "،", ",") {
			to++
		}
		h, ok := s.hit(to, lexicon.Portfolio)
		if !ok || h.Form.Conj != "و" || h.Form.Prep != "" || h.Role != "field" && h.Role != "body" {
			return out, end
		}
		field, j = s.words(to, to+h.Len, h.Form), to+h.Len
	}
}
