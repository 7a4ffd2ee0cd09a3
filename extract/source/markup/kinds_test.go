package markup_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"liqa/extract/source/markup"
)

// paragraphs is the article's text as elements.
var paragraphs = "<p>" + first + "</p><p>" + next + "</p><p>" + last + "</p>"

// TestKinds: pages whose text, title or date stands where no data of the page's
// head says so.
func TestKinds(t *testing.T) {
	f := finder(t)
	row := func(p string) string { return `{"type": "paragraph", "data": {"text": "` + p + `"}}` }
	drawn := func(body string) string {
		return `<html><head><meta property="og:title" content="` + title + `"><meta property="og:type" content="article"></head><body><div id="__next">جار التحميل</div>
<script id="__NEXT_DATA__" type="application/json">{"props": {"menu": ["أخبار"], "article": {"title": "` + title + `", "publishedAt": "2019-03-04T08:00:00Z", "body": ` + body + `, "related": [{"title": "لقاء آخر", "body": "` + strings.Repeat("نص خبر آخر طويل. ", 90) + `"}]}}}</script></body></html>`
	}
	readers := strings.Repeat(`<div class="usr"><b>زائر</b><p>شكرا على هذا الخبر، ونتمنى أن يستمر التعاون بين البلدين في كل المجالات، وأن تنخفض الأسعار، فالناس تعبوا كثيرا.</p></div>`, 12)
	for name, c := range map[string]struct{ page, text, published, author, outlet string }{
		"text in a script's data":              {page: drawn(fmt.Sprintf("%q", paragraphs)), text: whole, published: "2019-03-04T08:00:00Z"},
		"rows of paragraphs in a script":       {page: drawn("[" + row(first) + "," + row(next) + "," + row(last) + "]"), text: whole, published: "2019-03-04T08:00:00Z"},
		"data assigned to a variable":          {page: strings.Replace(drawn(fmt.Sprintf("%q", paragraphs)), `id="__NEXT_DATA__" type="application/json">`, `>window.__STATE__ = `, 1), text: whole, published: "2019-03-04T08:00:00Z"},
		"labels apart by style alone":          {page: site("", `<h1>`+title+`</h1><div class="m"><span>4 مارس 2019</span><span>آخر تحديث: 5 مارس 2019</span><span>وقت القراءة: 3 دقائق</span></div><div>`+paragraphs+`</div>`), text: whole, published: "2019-03-04"},
		"counters below the headline":          {page: site("", `<div class="post-content"><h1>`+title+`</h1><div>منذ ساعتين</div><div><span>0</span><span>1٬204</span><span>دقيقة واحدة</span></div>`+paragraphs+`</div>`), text: whole},
		"author in a byline":                   {page: site("", `<h1>`+title+`</h1><div class="byline">بقلم: <a href="/a">منى سالم</a></div><div>`+paragraphs+`</div>`), text: whole, author: "منى سالم"},
		"author in microdata":                  {page: site("", `<h1>`+title+`</h1><span itemprop="author"><span itemprop="name">منى سالم</span></span><div class="author-meta">12 مقالا</div><div>`+paragraphs+`</div>`), text: whole, author: "منى سالم"},
		"a reader is no author":                {page: site("", `<h1>`+title+`</h1><div>`+paragraphs+`</div><div class="comments"><span rel="author">زائر</span></div>`), text: whole},
		"publisher in the text's box":          {page: site("", `<h1>`+title+`</h1><div class="story"><div itemprop="publisher"><div itemprop="name">أخبار النيل وآراؤها</div><div itemprop="logo"><div itemprop="url">https://nile.example/l.png</div></div></div>`+paragraphs+`</div>`), text: whole, outlet: "أخبار النيل وآراؤها"},
		"outlet beside the title":              {page: site(`<title>`+title+` | سياسة | صحيفة النيل</title>`, `<h1>`+title+`</h1><div>`+paragraphs+`</div>`), text: whole, outlet: "صحيفة النيل"},
		"outlet before the title":              {page: site(`<title>صحيفة النيل - `+title+`</title>`, `<h1>`+title+`</h1><div>`+paragraphs+`</div>`), text: whole, outlet: "صحيفة النيل"},
		"all titles the outlet's":              {page: site(`<title>وزارة الخارجية - المركز الإعلامي - الأخبار</title>`, `<h2>أخبار الوزارة</h2><span class="t">`+title+`</span><br><span>4/3/2019</span><br>`+paragraphs), text: whole, published: "2019-03-04"},
		"headline in bold above lines":         {page: `<html><head><title>جريدة النيل</title></head><body><table><tr><td>الاثنين 27 جمادى الآخرة 1440 هـ 4 مارس 2019 العدد 11628</td></tr><tr><td><p><b>` + title + `</b></p><p>` + first + `<br>` + next + `<br>` + last + `</p></td></tr></table></body></html>`, text: whole, published: "2019-03-04"},
		"print view":                           {page: `<html><head><title>طباعة: ` + title + `</title></head><body><b>` + title + `</b><br>04-03-2019 09:40<br><br>` + first + `<br><br>` + next + `<br><br>` + last + `<hr>جميع الحقوق محفوظة</body></html>`, text: whole, published: "2019-03-04"},
		"video with a line among teasers":      {page: site(`<meta property="video:release_date" content="2019-03-04">`, `<main><h1>`+title+`</h1><div class="desc"><p>`+first+`</p></div><div class="more">`+teasers+`</div></main>`), text: first, published: "2019-03-04"},
		"readers' letters longer than it":      {page: site("", `<h1>`+title+`</h1><div class="txt">`+paragraphs+`</div><h3>تعليقات القراء (12)</h3><div class="list">`+readers+`</div>`), text: whole},
		"heading between boxes":                {page: site("", `<h1>`+title+`</h1><div class="box"><p>`+first+`</p></div><h3>ملف المياه</h3><div class="box"><p>`+next+`</p><p>`+last+`</p></div>`), text: first + "\nملف المياه\n" + next + "\n" + last},
		"date closely above the headline":      {page: site("", `<h2 class="date-header">الاثنين، 4 مارس 2019</h2><h3>`+title+`</h3><div>`+paragraphs+`</div><div><span>5 مارس 2019</span></div>`), text: whole, published: "2019-03-04"},
		"today's date on top":                  {page: site("", `<div>السبت 14 مارس 2026</div>`+strings.Repeat("<div>قسم</div>", 6)+`<div>`+title+`</div><div><span>الإثنين ٤ آذار ٢٠١٩</span></div><div>`+paragraphs+`</div>`), text: whole, published: "2019-03-04"},
		"American date in the head":            {page: site(`<meta name="date" content="3/4/2019 10:20:00 PM">`, `<h1>`+title+`</h1><div>`+paragraphs+`</div>`), text: whole, published: "2019-03-04"},
		"WebPage data alone":                   {page: site(`<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "datePublished": "2019-03-04"}]}</script>`, `<h1>`+title+`</h1><div>`+paragraphs+`</div>`), text: whole, published: "2019-03-04"},
		"live report":                          {page: site(`<script type="application/ld+json">{"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": "`+title+`", "datePublished": "2019-03-04"}</script>`, `<h1>`+title+`</h1><div><div><time>منذ 3 ساعات</time></div><p>`+first+`</p></div><div><div><time>منذ 4 ساعات</time></div><p>`+next+`</p><p>`+last+`</p></div>`), text: whole, published: "2019-03-04"},
		"broken off for subscribers":           {page: site(`<meta property="og:type" content="article">`, `<h1>`+title+`</h1><div><p>`+first+`</p><p>`+next+`</p><p>`+last+`</p><div class="x"><p>هذا المحتوى متاح للمشتركين فقط. اشترك الآن للوصول إلى جميع المقالات.</p><p>لديك حساب؟ سجل الدخول</p></div></div>`), text: whole},
		"agency's end mark":                    {page: site("", `<h1>`+title+`</h1><div>`+first+`<br/>`+next+`<br/>`+last+`<br/>// انتهى //<br/>14:20ت م<br/>0075</div>`), text: whole},
		"author's card above":                  {page: site("", `<div class="author-card"><h4><a rel="author" href="/a">منى سالم</a></h4><p>صحفية مصرية تكتب في الشؤون العربية منذ عشرين عاما، وعملت مراسلة في القدس وبيروت وبغداد وعمان.</p></div><h1>`+title+`</h1><div class="post-text">`+paragraphs+`</div>`), text: whole, author: "منى سالم"},
		"byline in parts":                      {page: site("", `<h1>`+title+`</h1><div class="post-author"><div class="author-by">بواسطة</div> <a href="/a">منى سالم</a></div><div>`+paragraphs+`</div>`), text: whole, author: "منى سالم"},
		"lines as they were typed":             {page: "<html><body><pre>\n" + title + "\n4/3/2019\n\n" + first + "\n" + next + "\n" + last + "</pre></body></html>", text: whole, published: "2019-03-04"},
		"caption of the archive":               {page: site("", `<h1>`+title+`</h1><div><table><tr><td>الوزيران في لقاء سابق عقد في عمان - أرشيف</td></tr></table>`+paragraphs+`</div>`), text: whole},
		"heading behind links inside":          {page: site("", `<h1>`+title+`</h1><div class="text"><p>`+first+`</p><div class="more-on"><h2>اقرأ أيضا</h2><span>list of 1 item</span><ul><li><a href="/1">لقاء آخر بين رئيسين آخرين</a></li></ul></div><h2>لجنة مشتركة</h2><p>وتجتمع اللجنة في عمان.</p><p>`+next+`</p><p>`+last+`</p></div>`), text: first + "\nلجنة مشتركة\nوتجتمع اللجنة في عمان.\n" + next + "\n" + last},
		"two forms of one date":                {page: site("", `<h1>`+title+`</h1><div><span>Published On 4/3/2019</span><span>4/3/2019</span></div><div>`+paragraphs+`</div>`), text: whole, published: "2019-03-04"},
		"broken JSON-LD":                       {page: site(`<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "قال "لا" اليوم", "datePublished": "2019-03-04T08:00:00Z"}</script>`, `<h1>`+title+`</h1><div>`+paragraphs+`</div>`), text: whole, published: "2019-03-04T08:00:00Z"},
		"JSON-LD in a comment":                 {page: site(`<script type="application/ld+json"><!-- //<![CDATA[`+"\n"+`{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2019-03-04"}`+"\n"+`//]]> --></script>`, `<h1>`+title+`</h1><div>`+paragraphs+`</div>`), text: whole, published: "2019-03-04"},
		"lead in a nameless box":               {page: site("", `<h1>`+title+`</h1><div><div><p>`+first+`</p></div><div><p>`+next+`</p><p>`+last+`</p><p>`+strings.Repeat(last+" ", 6)+`</p></div></div>`), text: whole + "\n" + strings.TrimSpace(strings.Repeat(last+" ", 6))},
		"replies in nameless boxes":            {page: site("", `<h1>`+title+`</h1><div>`+first+`<br>`+next+`<br>`+last+`</div><div><h4>12 تعليقات:</h4><div>`+readers+readers+`</div></div>`), text: whole},
		"teasers under a heading":              {page: site("", `<div><h1>`+title+`</h1><div>`+paragraphs+`</div><h4>أخبار ذات صلة</h4><div><div><a href="/1">لقاء آخر بين رئيسين آخرين في جنيف</a><p>قال مسؤول آخر في خبر آخر إن لقاء آخر عقد في مدينة أخرى بين رئيسين آخرين أمس.</p></div></div></div>`), text: whole},
		"text right behind a link inside":      {page: site("", `<h1>`+title+`</h1><div><p>`+first+`</p><h4>اقرأ أيضا</h4><div><a href="/1">لقاء آخر بين رئيسين آخرين في جنيف</a></div><p>`+next+`</p><p>`+last+`</p></div>`), text: whole},
		"opinions are their authors'":          {page: site("", `<h1>`+title+`</h1><div>`+paragraphs+`<p>الآراء الواردة في هذا المقال تعبر عن رأي الكاتب ولا تعكس بالضرورة السياسة التحريرية للموقع.</p></div>`), text: whole},
		"advertisement and paging in the text": {page: site("", `<h1>`+title+`</h1><div><p>`+first+`</p><div><span>- Advertisement -</span></div><p>`+next+`</p><p>`+last+`</p><div>الصفحات: <span>1</span> <span>2</span></div></div>`), text: whole},
	} {
		a, err := markup.Read(c.page, "", f)
		if err != nil || a.Text != c.text || a.Title != title {
			t.Errorf("%s: %v, title %q\n got %q\nwant %q", name, err, a.Title, a.Text, c.text)
		}
		if a.Published != c.published || a.Author != c.author || c.outlet != "" && a.Outlet != c.outlet {
			t.Errorf("%s: published %q, want %q; author %q, want %q; outlet %q, want %q", name, a.Published, c.published, a.Author, c.author, a.Outlet, c.outlet)
		}
	}
}

// TestPagesOfOthers: pages that lead to articles and hold none, though their
// data may say so, and pages in place of one.
func TestPagesOfOthers(t *testing.T) {
	f := finder(t)
	list := strings.Repeat(`<div class="row"><a href="/c"><b>`+title+`</b></a><br>`+first+`</div>`, 12)
	sections := strings.Repeat(`<section><h2><a href="/s">قسم</a></h2>`+teasers+`<p>`+first+`</p></section>`, 6)
	for name, page := range map[string]string{
		"home page that calls itself an article": site(`<meta property="og:type" content="article"><meta property="og:url" content="https://nile.example/"><title>النيل | الرئيسية</title>`, sections),
		"home page with data of its stories":     site(`<script type="application/ld+json">{"@context": "https://schema.org", "@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "`+title+`"}]}</script><title>النيل</title>`, sections),
		"section with the first sentences":       site(`<title>أخبار - النيل</title>`, `<h1>أخبار</h1>`+list),
		"what was searched for":                  site(`<title>بحث - النيل</title>`, `<h1>نتائج البحث عن: المياه</h1><p>`+first+`</p>`+list),
		"gone":                                   site(`<title>الصفحة غير موجودة - النيل</title>`, `<h1>عفوا! الصفحة غير موجودة</h1><p>يبدو أن الصفحة التي تحاول الوصول إليها حذفت أو نقلت إلى عنوان آخر. يمكنك العودة إلى الصفحة الرئيسية أو البحث في الموقع عما تريد، أو قراءة آخر الأخبار في القائمة أدناه، أو مراسلتنا لنبحث معك عنها في أرشيف الموقع القديم.</p>`),
		"a check of the visitor":                 site(`<title>لحظة من فضلك</title>`, `<h1>لحظة من فضلك...</h1><p>يتم الآن التحقق من أنك لست برنامجا قبل الدخول إلى الموقع، وقد يستغرق ذلك بضع ثوان. يرجى تفعيل جافاسكريبت وملفات الارتباط للمتابعة، وإذا طال الأمر فأعد تحميل الصفحة أو راسل مدير الموقع واذكر له الرقم الذي تراه في أسفل هذه الصفحة والوقت.</p>`),
	} {
		if a, err := markup.Read(page, "", f); !errors.Is(err, markup.ErrNoArticle) {
			t.Errorf("%s: read as an article: %v %q", name, err, a.Text)
		}
	}
}
