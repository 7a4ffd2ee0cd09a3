package meeting_test

import "testing"

// Where a headline says that somebody is, he meets those of that country.
func TestPlaceOfHeadline(t *testing.T) {
	const body = "يبحث الوزير الكيني جيمس أوتينو مع الرئيس الغاني كواسي أوفوري تجارة الكاكاو."
	for title, want := range map[string]string{
		"جيمس أوتينو في أكرا لبحث تجارة الكاكاو":       "أكرا",
		"جيمس أوتينو بأكرا لبحث تجارة الكاكاو":         "أكرا",
		"جيمس أوتينو يشيد بالوضع في أكرا":              "",
		"جيمس أوتينو في لوساكا لبحث تجارة الكاكاو":     "",
		"تجارة الكاكاو في أكرا موضوع أول لجيمس أوتينو": "",
	} {
		got := titled(t, title, body)
		if len(got) != 1 || got[0].Place.Name != want {
			t.Errorf("%q: %v, want one encounter at %q", title, got, want)
		}
	}
}
