package markup_test

import (
	"errors"
	"strings"
	"testing"

	"liqa/extract/source/markup"
)

const (
	title = "وزيرا خارجية مصر والأردن يبحثان ملف المياه"
	first = "القاهرة – بحث وزير الخارجية المصري مع نظيره الأردني اليوم ملف المياه، والتعاون في مجال الطاقة، وسبل تعزيز التبادل التجاري بين البلدين."
	next  = "وقال الوزيران في بيان مشترك إن مصر والأردن ستواصلان التشاور بشأن ملف المياه خلال الأشهر المقبلة، وإن لجنة مشتركة ستجتمع في عمان."
	last  = "وكان الوزير الأردني قد وصل إلى القاهرة مساء أمس في زيارة تستغرق يومين، يلتقي خلالها عددا من المسؤولين المصريين."
)

// site wraps a body in what sites put around it.
func site(head, article string) string {
	menu := strings.Repeat(`<li><a href="/x">قسم من أقسام الموقع</a></li>`, 20)
	links := strings.Repeat(`<li><a href="/y">لقاء آخر بين رئيسين آخرين في مدينة أخرى يتصدر الأخبار</a></li>`, 10)
	return `<!DOCTYPE html><html dir="rtl"><head><meta charset="utf-8">` + head + `</head><body><nav><ul>` + menu + `</ul></nav><div class="wrap">` +
		article + `</div><div class="related-posts"><h3>مواضيع ذات صلة</h3><ul>` + links + `</ul></div><aside><p>قال مسؤول آخر في خبر آخر إن لقاء آخر عقد في مدينة أخرى بين رئيسين آخرين أمس.</p></aside>
<div id="comments"><p>تعليق طويل من زائر يتحدث فيه عن لقاء الرئيسين وعن أمور أخرى كثيرة لا علاقة لها بالخبر، ويطيل فيه جدا.</p></div><footer>جميع الحقوق محفوظة © 2016</footer></body></html>`
}

const article = `<h1>` + title + `</h1><div class="entry-content"><p>` + first + `</p><p>` + next + `</p><p>` + last + `</p></div>`

const whole = first + "\n" + next + "\n" + last

func TestText(t *testing.T) {
	f := finder(t)
	for name, c := range map[string]struct{ page, want string }{
		"named container":   {site("", article), whole},
		"nameless divs":     {site("", `<div><h1>`+title+`</h1><div><div>`+first+`</div><div>`+next+`</div><div>`+last+`</div></div></div>`), whole},
		"line breaks":       {site("", `<h1>`+title+`</h1><div class="text">`+first+`<br><br>`+next+`<br>`+last+`</div>`), whole},
		"unclosed tags":     {site("", `<h1>`+title+`</h1><div class="text"><p>`+first+`<p>`+next+`<p>`+last+`</div>`), whole},
		"links in the text": {site("", strings.Replace(article, "ملف المياه", `<a href="/t">ملف المياه</a>`, 5)), whole},
		"unclosed link":     {site("", strings.Replace(article, "<h1>", `<div><a href="/t">صورة</div><h1>`, 1)), whole},
		"caption":           {site("", strings.Replace(article, "<p>", `<figure><img><figcaption>الوزيران خلال اللقاء (رويترز)</figcaption></figure><p>`, 1)), whole},
		"link inside":       {site("", strings.Replace(article, "</p><p>", `</p><p>اقرأ أيضا: <a href="/z">لقاء في جنيف</a></p><p>`, 1)), whole},
		"script inside":     {site("", strings.Replace(article, "</p><p>", `</p><script>var x = "<p>قال</p>";</script><style>p{}</style><p>`, 1)), whole},
		"entities":          {site("", strings.Replace(article, "–", "&ndash;", 1)), whole},
		"cut off":           {site("", article)[:strings.Index(site("", article), "</footer>")], whole},
		"misleading name":   {site("", `<div class="sidebar-menu">`+strings.Replace(article, "entry-content", "x", 1)+`</div>`), whole},
		"microdata":         {site("", strings.Replace(article, `class="entry-content"`, `itemprop="articleBody"`, 1)), whole},
		"hidden text":       {site("", strings.Replace(article, "</p><p>", `</p><p style="display: none">نص مخفي لا يراه القارئ، ولا ينبغي أن يقرأ على أنه من الخبر أبدا.</p><p>`, 1)), whole},
	} {
		a, err := markup.Read(c.page, "", f)
		if err != nil || a.Text != c.want || a.Title != title {
			t.Errorf("%s: %v, title %q\n got %q\nwant %q", name, err, a.Title, a.Text, c.want)
		}
	}
}

func TestNoArticle(t *testing.T) {
	home := strings.Repeat(`<div class="teaser"><h2><a href="/a">وزيرا خارجية مصر والأردن يبحثان ملف المياه في القاهرة</a></h2><p>بحث الوزيران الملف في القاهرة أمس...</p></div>`, 30)
	for name, page := range map[string]string{
		"home page": site("", home), "empty": "<html></html>", "words": "<p>كلمة</p>", "menu": site("", ""),
	} {
		if a, err := markup.Read(page, "", finder(t)); !errors.Is(err, markup.ErrNoArticle) {
			t.Errorf("%s: %v, text %q", name, err, a.Text)
		}
	}
}

func TestMetadata(t *testing.T) {
	f := finder(t)
	a, err := markup.Read(site(`<title>`+title+` - صحيفة النيل</title><link rel="canonical" href="https://nile.example/news/7">
<meta property="og:site_name" content="صحيفة النيل"><meta name="author" content="منى سالم"><meta property="article:modified_time" content="2016-09-17T10:00:00Z">`, article), "", f)
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != title || a.Outlet != "صحيفة النيل" || a.Author != "منى سالم" || a.URL != "https://nile.example/news/7" || a.Modified != "2016-09-17T10:00:00Z" {
		t.Errorf("%+v", a)
	}
	a, err = markup.Read(site(`<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle",
"headline": "`+title+`", "datePublished": "2016-09-16T08:38:00+02:00", "author": [{"@type": "Person", "name": "منى سالم"}], "publisher": {"name": "النيل"}, "mainEntityOfPage": {"@id": "https://nile.example/news/8"}}]}</script>`, article), "", f)
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != title || a.Outlet != "النيل" || a.Author != "منى سالم" || a.URL != "https://nile.example/news/8" || a.Published != "2016-09-16T08:38:00+02:00" {
		t.Errorf("%+v", a)
	}
}

func TestPublished(t *testing.T) {
	f := finder(t)
	below := func(s string) string { return site("", strings.Replace(article, "</h1>", "</h1>"+s, 1)) }
	for name, c := range map[string]struct{ page, address, want string }{
		"meta":            {site(`<meta property="article:published_time" content="2016-09-16T08:38">`, article), "", "2016-09-16T08:38"},
		"microdata":       {below(`<span itemprop="datePublished" content="2016-09-16">أمس</span>`), "", "2016-09-16"},
		"time element":    {below(`<time datetime="2016-09-16">أمس</time>`), "", "2016-09-16"},
		"Arabic stamp":    {below(`<div class="date">الجمعة 16 أيلول/ سبتمبر 2016 - 08:38</div>`), "", "2016-09-16"},
		"Hijri stamp":     {below(`<div class="date">الخميس 13 ذو الحجة 1437</div>`), "", "2016-09-15"},
		"address":         {site("", article), "https://nile.example/2016/09/16/water", "2016-09-16"},
		"other story's":   {site("", article+`<div><a href="/o">خبر آخر 1/1/2020</a></div>`), "", ""},
		"label outweighs": {below(`<div>آخر تحديث: 18 سبتمبر 2016</div><div>تاريخ النشر: 16 سبتمبر 2016</div>`), "", "2016-09-16"},
	} {
		a, err := markup.Read(c.page, c.address, f)
		if err != nil || a.Published != c.want {
			t.Errorf("%s: %v, published %q, want %q", name, err, a.Published, c.want)
		}
	}
}

func TestAddress(t *testing.T) {
	f := finder(t)
	for name, c := range map[string]struct{ head, from, want string }{
		"canonical":             {`<link rel="canonical" href="https://a.example/x?id=1#top">`, "https://b.example/y", "https://a.example/x?id=1"},
		"relative":              {`<link rel="canonical" href="/x">`, "https://b.example/y", "https://b.example/x"},
		"og:url":                {`<meta property="og:url" content="https://a.example/x">`, "", "https://a.example/x"},
		"home page as own":      {`<link rel="canonical" href="https://a.example/">`, "https://a.example/x", "https://a.example/x"},
		"where it was from":     {"", "https://b.example/y", "https://b.example/y"},
		"no address of the web": {`<link rel="canonical" href="javascript:alert(1)">`, "", ""},
	} {
		a, err := markup.Read(site(c.head, article), c.from, f)
		if err != nil || a.URL != c.want {
			t.Errorf("%s: %v, address %q, want %q", name, err, a.URL, c.want)
		}
	}
	a, err := markup.Read("<!-- saved from url=(0027)https://nile.example/news/9 -->"+site("", article), "", f)
	if err != nil || a.URL != "https://nile.example/news/9" {
		t.Errorf("saved page: %v, address %q", err, a.URL)
	}
}

func TestDepthCostsNothing(t *testing.T) {
	f := finder(t)
	const depth = 200_000
	for _, tag := range []string{"div", "p", "span", "a href=x", "b", "table", "ul"} {
		page := "<html><body>" + strings.Repeat("<"+tag+">", depth) + article + "</body></html>"
		a, err := markup.Read(page, "", f)
		if err == nil && a.Text == "" {
			t.Errorf("%s: no text and no reason", tag)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(site("", article))
	f.Add("<p><a href=x><script>{\"@type\": \"NewsArticle\", schema.org")
	f.Add("</div></p><br><td><td><li><title>x")
	found := finder(f)
	f.Fuzz(func(t *testing.T, page string) {
		a, err := markup.Read(strings.ToValidUTF8(page, "\ufffd"), "", found)
		if err == nil && strings.TrimSpace(a.Text) == "" {
			t.Fatal("an article without text")
		}
	})
}
