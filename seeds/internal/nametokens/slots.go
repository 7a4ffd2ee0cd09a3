package main

import (
	"strings"

	"liqa/extract/name"
)

// styles precede a name directly, or with the adjectives of an office between.
var styles = words("السيد السيدة الدكتور الدكتورة الشيخ الشيخة الأمير الأميرة الملك الملكة المهندس اللواء الفريق العميد العقيد الجنرال المشير",
	"الحاج الأستاذ البابا الرئيس الرئيسة الوزير الوزيرة النائب النائبة السفير السفيرة الفنان الفنانة اللاعب المدرب الكاتب الكاتبة المخرج",
	"الصحفي الصحافي الإعلامي الإعلامية الممثل الممثلة المطرب المطربة القاضي المحامي الخبير المحلل الباحث القيادي الناشط")

// heads open an office whose last word is the adjective of a country.
var heads = words("رئيس رئيسة وزير وزيرة نائب نائبة سفير سفيرة زعيم زعيمة قائد مدير ممثل ممثلة مبعوث مستشار مستشارة مساعد وكيل المتحدث المتحدثة",
	"الناطق المبعوث المندوب المرشد ملك ملكة أمير ولي العاهل المستشار المستشارة الرئيس الوزير السفير نظيره نظيرته")

// linked stand between an office and the name, or inside an office.
var linked = words("السابق السابقة الأسبق الحالي المكلف المنتخب الراحل المخلوع المعزول المؤقت الجديد الجديدة العام الأعلى الخاص الدائم الركن الأول",
	"السيد السيدة الدكتور الدكتورة الشيخ الأمير المهندس اللواء الفريق الجنرال المشير معالي سمو الملكي")

// sides are adjectives of countries and compass points that the list of peoples lacks.
var sides = words("الأميركي الأميركية الأمريكي الأمريكية الأوروبي الأوروبية الأممي الأممية العربي العربية الشمالي الشمالية الجنوبي الجنوبية")

// saying are verbs whose subject follows them.
var saying = words("قال قالت أكد أكدت أعلن أعلنت أضاف أضافت أوضح أوضحت أشار أشارت صرح صرحت كتب كتبت وقال وقالت وأكد وأضاف وأضافت وأوضح وأشار وأعلن")

// particles bind the words of a name together.
var particles = words("بن ابن بنت أبو أبي أبا أم آل عبد دي فان فون دو ديل بو ولد لو")

func words(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(strings.Join(lists, " ")) {
		set[name.KeyOf(w)] = true
	}
	return set
}

// sets is the vocabulary by word id.
type sets struct {
	style, head, link, say, particle, country, stop []bool
}

func (c *corpus) sets(country, stop map[string]bool) sets {
	pick := func(set map[string]bool) []bool {
		out := make([]bool, len(c.words))
		for w := range set {
			if id, ok := c.ids[w]; ok {
				out[id] = true
			}
		}
		return out
	}
	return sets{pick(styles), pick(heads), pick(linked), pick(saying), pick(particles), pick(country), pick(stop)}
}

// slots finds the places where an office or style ends and a name may begin.
func (c *corpus) slots(s sets) []int {
	var out []int
	head := 0 // words left in which an office that began may end
	for i, id := range c.text {
		head--
		if id < 0 {
			head = 0
			continue
		}
		if s.head[id] {
			head = 7
		}
		if !s.style[id] && !(s.country[id] && head > 0) {
			continue
		}
		j := i + 1
		for j < len(c.text) && c.text[j] >= 0 && (s.link[c.text[j]] || s.country[c.text[j]]) {
			j++
		}
		if j < len(c.text) && c.text[j] >= 0 && !s.stop[c.text[j]] && !s.style[c.text[j]] && (len(out) == 0 || out[len(out)-1] != j) {
			out = append(out, j)
		}
	}
	return out
}

// slotEnd is where the words from position at stop being able to be one name:
// before a mark, a stop word or a written-on "and". ok is false when more than
// five words would have to belong.
func (c *corpus) slotEnd(s sets, at int) (end int, ok bool) {
	for n := 0; ; at++ {
		id := c.text[at]
		if id < 0 || s.stop[id] && !s.particle[id] || s.country[id] || c.conjoined(id) || c.prefixed(id) {
			return at, n > 0
		}
		if !s.particle[id] {
			n++
		}
		if n > 5 {
			return at, false
		}
	}
}

// conjoined reports a word that is commoner without its first letter و.
func (c *corpus) conjoined(id int32) bool {
	rest, ok := strings.CutPrefix(c.words[id], "و")
	if !ok {
		return false
	}
	stem, ok := c.ids[rest]
	return ok && c.total[stem] > c.total[id]
}

// prefixed reports a word that is commoner without a preposition at its front,
// or is a definite noun behind one.
func (c *corpus) prefixed(id int32) bool {
	w := c.words[id]
	if strings.HasPrefix(w, "لل") {
		return true
	}
	for _, prefix := range []string{"بال", "كال"} {
		if rest, ok := strings.CutPrefix(w, prefix); ok {
			if stem, ok := c.ids["ال"+rest]; ok && c.total[stem] > c.total[id] {
				return true
			}
		}
	}
	for _, prefix := range []string{"ل", "ب", "ك"} {
		rest, ok := strings.CutPrefix(w, prefix)
		if stem, known := c.ids[rest]; ok && known && len(rest) >= 6 && c.total[stem] > 3*c.total[id] {
			return true
		}
	}
	return false
}

// inflections are written onto a word before or behind it, with what they replace.
var inflections = []struct{ before, behind, stem string }{
	{before: "و"}, {before: "ب"}, {before: "س"}, {before: "ي"}, {before: "ت"}, {before: "ن"},
	{behind: "ا"}, {behind: "ه"}, {behind: "ها"}, {behind: "ته", stem: "ه"}, {behind: "تها", stem: "ه"}, {behind: "ك"},
	{before: "ي", behind: "ان"}, {before: "ي", behind: "ون"}, {behind: "ات", stem: "ه"}, {behind: "ين"}, {behind: "ون"},
}

// inflected reports a conjunction, preposition, ending, pronoun or person of the
// verb on a word that the corpus has without it, too: what may stand behind
// anybody's name.
func (c *corpus) inflected(id int32) bool {
	for _, i := range inflections {
		stem, ok := strings.CutPrefix(c.words[id], i.before)
		stem, also := strings.CutSuffix(stem, i.behind)
		if ok && also && c.common(stem+i.stem, id) {
			return true
		}
	}
	return false
}

// common reports a word of three letters or more that is at least a tenth as
// frequent as another.
func (c *corpus) common(word string, id int32) bool {
	other, ok := c.ids[word]
	return ok && len(word) >= 6 && 10*c.total[other] >= c.total[id]
}

// statements finds the places behind a verb of saying.
func (c *corpus) statements(s sets) []int {
	var out []int
	for i, id := range c.text[:len(c.text)-1] {
		if next := c.text[i+1]; id >= 0 && s.say[id] && next >= 0 && !s.stop[next] && !s.country[next] {
			out = append(out, i+1)
		}
	}
	return out
}
