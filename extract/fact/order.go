package fact

// Undated is the SortDay of an unknown date: it sorts after every day.
const Undated = "~"

// SortDay is the day a meeting is sorted by: the first day its date may fall
// on, Undated when it is unknown.
func (m Meeting) SortDay() string {
	first, _, err := Bounds(m.Date.EDTF)
	if err != nil {
		return Undated
	}
	return first
}

// Older reports whether a comes before b among meetings oldest first: by
// SortDay, ties by id.
func Older(a, b Meeting) bool {
	da, db := a.SortDay(), b.SortDay()
	if da != db {
		return da < db
	}
	return a.ID < b.ID
}

// Within reports whether the meeting may fall between two days, both included;
// an empty day sets no limit. One of unknown date may fall on any.
func (m Meeting) Within(since, until string) bool {
	if since == "" && until == "" {
		return true
	}
	first, last, err := Bounds(m.Date.EDTF)
	if err != nil {
		return true
	}
	return (since == "" || last >= since) && (until == "" || first <= until)
}
