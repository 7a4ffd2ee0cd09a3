package mention

import "liqa/extract/arabic"

// quotedName reads a name that stands in quotation marks behind an office: نظيره
// "محمد علي الحكيم". It returns the token behind the closing mark.
func (s *sentence) quotedName(k int) (to int, ok bool) {
	if k >= len(s.tokens) || !s.is(k, "\"", "“", "”", "«") {
		return k, false
	}
	end, cut := s.nameAt(k+1, true)
	if end == k+1 || cut > 0 || !s.is(end, closing[s.tokens[k].Norm]) {
		return k, false
	}
	return end + 1, true
}

// markedName is where words that stand in quotation marks behind a mere style, and must be
// a name, begin and end: السيد "فنر الكعيط". Both are k where there are none.
func (s *sentence) markedName(k int) (from, to int) {
	n := 0
	if k < len(s.tokens) && s.opensQuotation(k) {
		n = s.quotation(k)
	}
	if n < 4 || n > 6 {
		return k, k
	}
	for j := k + 1; j < k+n-1; j++ {
		if s.tokens[j].Kind != arabic.Word || s.dated[j] || s.isFunction(j) && !(j > k+1 && s.tokens[j].Yeh) {
			return k, k // but شيار علي
		}
	}
	return k + 1, k + n - 1
}

// latinName is the end of a name in Latin letters behind an office: السيناتور
// Chris Murphy. It is k where there is none.
func (s *sentence) latinName(k int) int {
	to := k
	for to < len(s.tokens) && to < k+4 && s.tokens[to].Kind == arabic.Word && capital(s.raw(to)) {
		to++
	}
	if to < k+2 {
		return k
	}
	return to
}

// capital reports a word that begins with a Latin capital and is no abbreviation.
func capital(word string) bool {
	return len(word) > 1 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'a' && word[1] <= 'z'
}
