package meeting_test

import (
	"testing"

	"liqa/extract/fact"
)

func TestHalfToldEncounters(t *testing.T) {
	const named = "التقى الرئيس الفرنسي أنيل غوبتا الرئيس الرواندي ليون سامبا في كيغالي. "
	for name, c := range map[string]struct {
		text string
		want int
	}{
		"the other's state behind its president":        {named + "وأشاد أنيل غوبتا بمحادثاته مع رواندا.", 1},
		"the other's state before its president":        {"أجرى الرئيس الفرنسي أنيل غوبتا محادثات مع رواندا. " + named, 1},
		"talks with the state that may yet be held":     {named + "ودعا أنيل غوبتا إلى محادثات مع رواندا.", 1},
		"the other's officials":                         {named + "وتناولت محادثات أنيل غوبتا مع المسؤولين الروانديين الصيد.", 1},
		"the other's people, whoever they are":          {named + "وكان أنيل غوبتا قال خلال محادثات مع موفدين روانديين إن الصيد مهم.", 1},
		"people of a party are somebody else":           {named + "والتقى أنيل غوبتا ممثلين للحزب الرواندي.", 2},
		"a state nobody of which was met":               {named + "وأجرى أنيل غوبتا محادثات مع كينيا.", 2},
		"members of a body are somebody else":           {named + "والتقى أنيل غوبتا أعضاء البرلمان الرواندي.", 2},
		"talks with the state that were refused":        {named + "ورفض أنيل غوبتا إجراء محادثات مع رواندا.", 2},
		"the leader of one of two states and the other": {"أجرت فرنسا ورواندا محادثات. وقال الرئيس الفرنسي أنيل غوبتا إنه يجري محادثات مع رواندا.", 1},
		"the states' talks, and people of other states": {"أجرت فرنسا ورواندا محادثات. والتقى الرئيس الفرنسي أنيل غوبتا الرئيس الكيني ليون سامبا.", 2},
	} {
		t.Run(name, func(t *testing.T) {
			got := told(t, c.text)
			if len(got) != c.want {
				t.Errorf("%q: %d encounters, want %d: %v", c.text, len(got), c.want, got)
			}
			if p := got[0].Participants; c.want == 1 && (p[0].Type == fact.Person) != (p[1].Type == fact.Person) {
				t.Errorf("%q: the half told sides were kept: %v", c.text, p)
			}
		})
	}
}
