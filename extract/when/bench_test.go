package when_test

import (
	"testing"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// BenchmarkFind reads a paragraph as dense in dates as news gets.
func BenchmarkFind(b *testing.B) {
	const text = "أعلن المتحدث باسم الوزارة، أمس الخميس، أن الوزير سيصل يوم 30 من تموز المقبل إلى العاصمة في زيارة تستغرق ثلاثة أيام، يلتقي خلالها كبار المسؤولين لبحث العلاقات الثنائية والتعاون بين البلدين، وكان الجانبان قد عقدا في أواخر كانون الأول (ديسمبر) 2022 اجتماعا مماثلا ضم ممثلين عن 12 دولة من المنطقة."
	tokens := arabic.Tokens(text, fact.Span{End: len(text)})
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		calendar.Find(tokens)
	}
}
