package mention

import "liqa/extract/lexicon"

// pastPrayer is the token behind a prayer for the person named before (حفظه الله),
// with the marks around it; j where there is none.
func (s *sentence) pastPrayer(j int) int {
	k := j
	marked := s.is(k, "-", "–", "(", "\"", "“", "«", "،")
	if marked {
		k++
	}
	h, ok := s.hit(k, lexicon.Function)
	if !ok || h.Role != "prayer" {
		return j
	}
	k += h.Len
	if marked && s.is(k, "-", "–", ")", "\"", "”", "»") {
		k++
	}
	return k
}
