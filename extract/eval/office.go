package eval

// office is an office's first word and its portfolio, without the side served.
func office(role string) (head string, portfolio set) {
	portfolio = set{}
	for _, w := range bag(role) {
		switch {
		case lists().honorifics[w] || lists().sides[w] || lists().fillers[w] || lists().stop[w]:
		case head == "":
			head = w
		default:
			portfolio[w] = true
		}
	}
	return head, portfolio
}

// synonyms are pairs of first words that name one kind of office.
var synonyms = map[[2]string]bool{
	{"ملك", "عاهل"}: true, {"عاهل", "ملك"}: true,
	{"سفير", "سفيره"}: true, {"سفيره", "سفير"}: true,
	{"مبعوث", "موفد"}: true, {"موفد", "مبعوث"}: true,
}

// sameOffice reports whether two roles name one kind of office with at least
// half of the portfolio in common, whichever side it serves.
func sameOffice(a, b string) bool {
	headA, a1 := office(a)
	headB, b1 := office(b)
	if headA == "" || headB == "" || headA != headB && !synonyms[[2]string{headA, headB}] {
		return false
	}
	if len(a1) == 0 || len(b1) == 0 {
		return len(a1) == len(b1)
	}
	return float64(a1.shared(b1))/float64(a1.union(b1)) >= 0.5
}
