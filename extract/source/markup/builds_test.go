package markup_test

import (
	"errors"
	"strings"
	"testing"

	"liqa/extract/source/markup"
)

// made is a page as some system makes it, and what is to be read in it.
type made struct {
	page, address   string
	text, published string // no text: no article
	outlet          string
}

var teasers = strings.Repeat(`<div class="col-md-4"><a href="/n/7"><img alt="صورة"></a><h3><a href="/n/7">الرئيس يستقبل وفدا من رجال الأعمال في القصر الجمهوري</a></h3><span class="time">منذ ساعتين</span></div>`, 9)

// systems are pages in the manner of the systems that news sites run on, one of
// each kind.
var systems = map[string]made{
	"WordPress with Yoast": {page: `<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="UTF-8"><title>` + title + ` - موقع النيل</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="موقع النيل"><meta property="article:published_time" content="2019-03-04T09:12:00+00:00">
<script type="application/ld+json" class="yoast-schema-graph">{"@context":"https://schema.org","@graph":[{"@type":"Article","headline":"` + title + `","datePublished":"2019-03-04T09:12:00+00:00","author":{"name":"admin"}},{"@type":"WebPage"},{"@type":"BreadcrumbList"}]}</script></head>
<body class="rtl post-template-default single single-post postid-88"><header class="site-header"><ul id="menu-main" class="menu"><li class="menu-item"><a href="/">الرئيسية</a></li></ul></header>
<div id="primary" class="content-area"><main id="main"><article id="post-88" class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">` + title + `</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2019-03-04T09:12:00+00:00">4 مارس، 2019</time></span></div></header>
<div class="entry-content"><div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">شارك هذا الموضوع:</h3><ul><li><a href="#">فيس بوك</a></li></ul></div><p>` + first + `</p><p>` + next + `</p><blockquote class="wp-embedded-content"><a href="/2019/x">لقاء آخر في مدينة أخرى</a></blockquote><p>` + last + `</p><div id="jp-relatedposts" class="jp-relatedposts"><h3>مرتبط</h3></div></div>
<footer class="entry-footer"><span class="tags-links">الوسوم <a href="/tag/1">مصر</a></span></footer></article><div id="comments" class="comments-area"><ol class="comment-list"><li><p>تعليق طويل من زائر لا علاقة له بالخبر، وفيه كلام كثير عن لقاء آخر بين رئيسين آخرين في مدينة أخرى قبل عام.</p></li></ol></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>أحدث المقالات</h2><ul><li><a href="/y">مقال آخر</a></li></ul></section></aside></body></html>`, text: whole, published: "2019-03-04T09:12:00+00:00", outlet: "موقع النيل"},

	"Drupal": {page: `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ar" dir="rtl"><head><title>` + title + ` | النيل</title><meta name="Generator" content="Drupal 7" /></head><body class="html node-type-news"><div id="page"><div id="header"><div class="region region-header"><ul class="menu"><li class="leaf"><a href="/">الرئيسية</a></li></ul></div></div>
<h1 class="title" id="page-title">` + title + `</h1><div id="node-55" class="node node-news clearfix"><div class="submitted">نشر في: 04/03/2019 - 11:20</div><div class="content"><div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded"><p>` + first + `</p><p>&nbsp;</p><p>` + next + `</p><p>` + last + `</p></div></div></div><div class="field field-name-field-tags"><div class="field-label">كلمات مفتاحية:&nbsp;</div><div class="field-items"><div class="field-item even"><a href="/tags/1">مصر</a></div></div></div></div></div>
<div class="region region-sidebar-second"><div class="block block-views"><h2>الأكثر قراءة</h2><div class="view-content">` + teasers + `</div></div></div></div></body></html>`, text: whole, published: "2019-03-04"},

	"Blogger": {page: `<html dir='rtl'><head><title>مدونة النيل: ` + title + `</title><link href='https://nile.blogspot.com/2019/03/blog-post_4.html' rel='canonical'/></head><body><div class='main-outer'><div class='blog-posts hfeed'><h2 class='date-header'><span>الاثنين، 4 مارس 2019</span></h2><div class='post hentry uncustomized-post-template'><h3 class='post-title entry-title'>` + title + `</h3><div class='post-body entry-content' id='post-body-9' itemprop='description articleBody'><div dir="rtl" style="text-align: right;"><span style="font-size: large;">` + first + `</span></div><div dir="rtl" style="text-align: right;"><br /></div><div dir="rtl"><span>` + next + `</span></div><div dir="rtl"><span>` + last + `</span></div></div><div class='post-footer'><span class='post-author vcard'>مرسلة بواسطة محمد</span><span class='post-labels'>التسميات: <a href='/l'>مصر</a></span></div></div></div>
<div class='comments' id='comments'><h4>ليست هناك تعليقات:</h4></div><div class='widget BlogArchive'><h2>أرشيف المدونة</h2><ul><li><a href='/2018'>2018</a></li></ul></div></div></body></html>`, text: whole, published: "2019-03-04"},

	"AMP": {page: `<!doctype html><html ⚡ lang="ar" dir="rtl"><head><meta charset="utf-8"><title>` + title + `</title><link rel="canonical" href="https://nile.example/a/1"><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","mainEntityOfPage":"https://nile.example/a/1","headline":"` + title + `","datePublished":"2019-03-04T08:00:00Z","publisher":{"@type":"Organization","name":"النيل"}}</script></head><body><amp-sidebar id="sb"><ul><li><a href="/">الرئيسية</a></li></ul></amp-sidebar><article class="amp-wp-article"><h1 class="amp-wp-title">` + title + `</h1><figure><amp-img src="x.jpg"></amp-img><figcaption>الوزيران خلال اللقاء</figcaption></figure><div class="amp-wp-article-content"><p>` + first + `</p><amp-ad width=300 height=250></amp-ad><p>` + next + `</p><p>` + last + `</p></div></article></body></html>`, text: whole, published: "2019-03-04T08:00:00Z", outlet: "النيل"},

	"old ASP in tables": {page: `<HTML><HEAD><TITLE>` + title + `</TITLE></HEAD><BODY bgcolor=#ffffff><TABLE width=100%><TR><TD><FONT face="Arabic Transparent"><A href=default.asp>الصفحة الرئيسية</A> | <A href=sport.asp>رياضة</A></FONT></TD></TR></TABLE><TABLE width=760><TR><TD width=160 valign=top><FONT size=2><A href=news.asp?id=1>خبر أول من أخبار اليوم في الصحيفة</A><BR><A href=news.asp?id=2>خبر ثان من أخبار اليوم في الصحيفة</A></FONT></TD><TD valign=top><P align=center><FONT size=5 color=red><B>` + title + `</B></FONT></P><P align=right><FONT size=2>الاثنين 4 آذار 2019</FONT></P><P align=justify><FONT size=4>` + first + `<BR><BR>` + next + `<BR><BR>` + last + `</FONT></P></TD></TR></TABLE></BODY></HTML>`, text: whole, published: "2019-03-04"},

	"agency with a dateline": {page: `<html lang="ar" dir="rtl"><head><title>وكالة أنباء النيل | ` + title + `</title></head><body><div class="top"><a href="/">الرئيسية</a></div><div class="newsdetails"><h1>` + title + `</h1><div class="newsdate">الإثنين 27/ جمادى الآخرة/ 1440 هـ الموافق 4/ 3/ 2019 م</div><div class="newsbody">` + first + `<br />` + next + `<br />` + last + `</div><div class="print"><a href="#">طباعة</a> <a href="#">إرسال</a></div></div><div class="morenews">` + teasers + `</div></body></html>`, text: whole, published: "2019-03-04"},

	"Hijri date alone": {page: site("", `<h1>`+title+`</h1><div class="meta">الاثنين 27 جمادى الآخرة 1440 هـ</div><div class="entry-content"><p>`+first+`</p><p>`+next+`</p><p>`+last+`</p></div>`), text: whole, published: "2019-03-04"},

	"script application with JSON-LD alone": {page: `<!DOCTYPE html><html><head><title>` + title + `</title><script type="application/ld+json">{"@context":"https://schema.org","@type":["NewsArticle","Article"],"headline":"` + title + `","datePublished":"2019-03-04","articleBody":"` + first + `\n` + next + `\n` + last + `"}</script></head><body><div id="root"></div><noscript>يحتاج هذا الموقع إلى جافا سكريبت</noscript></body></html>`, text: whole, published: "2019-03-04"},

	"article body with markup in JSON-LD": {page: `<!DOCTYPE html><html><head><title>` + title + `</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"ReportageNewsArticle","headline":"` + title + `","datePublished":"2019-03-04","articleBody":"&lt;p&gt;` + first + `&lt;/p&gt;&lt;p&gt;` + next + `&lt;/p&gt;&lt;p&gt;` + last + `&lt;/p&gt;"}</script></head><body><div id="app"></div></body></html>`, text: whole, published: "2019-03-04"},

	"ticker, related and most read around": {page: site("", `<div class="breaking-news"><ul><li><a href="/b">عاجل: رئيس يصل إلى عاصمة أخرى في زيارة رسمية تستغرق يوما</a></li></ul></div><h1>`+title+`</h1><div class="article-text"><p>`+first+`</p><div class="readalso"><strong>اقرأ أيضا</strong><ul><li><a href="/r">الوزير يلتقي وفدا آخر في عاصمة أخرى</a></li></ul></div><p>`+next+`</p><p>`+last+`</p></div><div class="most-read"><h3>الأكثر قراءة</h3>`+teasers+`</div>`), text: whole},

	"paywall": {page: site(`<meta property="og:type" content="article">`, `<h1>`+title+`</h1><div class="article-body"><p>`+first+`</p><p>`+next+`</p></div><div class="paywall-modal"><h3>هذا المحتوى للمشتركين</h3><p>اشترك الآن لتقرأ بقية هذا المقال، وتصلك نشرتنا اليومية كل صباح على بريدك.</p><a href="/sub">اشترك</a></div>`), text: first + "\n" + next},

	"photograph between the paragraphs": {page: site("", `<h1>`+title+`</h1><div class="story-body"><p>`+first+`</p><div class="image-caption"><img><p>وزيرا الخارجية خلال المؤتمر الصحفي الذي عقداه في القاهرة أمس (الأناضول)</p></div><p>`+next+`</p><p>`+last+`</p></div>`), text: whole},

	"author's box at the end": {page: site("", `<h1>`+title+`</h1><div class="post-content"><p>`+first+`</p><p>`+next+`</p><p>`+last+`</p></div><div class="author-box"><h4>منى سالم</h4><p>صحفية مصرية تكتب في الشؤون العربية منذ عشرين عاما، وعملت مراسلة في القدس وبيروت وبغداد وعمان.</p></div>`), text: whole},

	"read in a sidebar of its own name": {page: site("", `<div id="leftcolumn"><div class="title"><h2>`+title+`</h2></div><div class="newsDetail" id="ctl00_ContentPlaceHolder1_lblBody"><div>`+first+`</div><div>&nbsp;</div><div>`+next+`</div><div>`+last+`</div></div></div>`), text: whole},

	"item of one sentence": {page: site("", `<h1>`+title+`</h1><time datetime="2019-03-04">أمس</time><div class="text">`+first+`</div>`), text: first, published: "2019-03-04"},

	"home page": {page: site(`<meta property="og:type" content="website"><title>النيل - الصفحة الرئيسية</title>`, `<h1>صحيفة النيل</h1>`+teasers+strings.Repeat(`<div class="card"><h2><a href="/c">`+title+`</a></h2><p>بحث وزير الخارجية المصري مع نظيره الأردني ملف المياه والتعاون في مجال الطاقة...</p></div>`, 15))},
	"tag page":  {page: site(`<title>أخبار مصر</title>`, `<h1 class="page-title">الوسم: مصر</h1>`+strings.Repeat(`<article class="post"><h2 class="entry-title"><a href="/c">`+title+`</a></h2><div class="entry-summary"><p>`+first[:150]+` […]</p></div></article>`, 10))},
	"search":    {page: site("", `<h1>نتائج البحث</h1><p>عثر على 320 نتيجة</p>`+strings.Repeat(`<div class="result"><a href="/c">`+title+`</a><br>`+first[:120]+`...</div>`, 20))},
	"gallery":   {page: site(`<meta property="og:type" content="website">`, `<h1>ألبوم صور</h1><ul class="gallery">`+strings.Repeat(`<li><a href="/i"><img alt="x"></a><span>صورة من اللقاء</span></li>`, 30)+`</ul>`)},
	"video":     {page: site(`<meta property="og:type" content="video.other">`, `<h1>نشرة أخبار المساء</h1><div class="player"><iframe src="v"></iframe></div><p>شاهد النشرة كاملة</p>`+teasers)},
	"not found": {page: site("", `<h1>404</h1><p>عذرا، الصفحة التي تبحث عنها غير موجودة. ربما نقلت أو حذفت.</p><a href="/">العودة إلى الرئيسية</a>`)},
	"log in":    {page: site("", `<h1>تسجيل الدخول</h1><form><label>البريد</label><input><label>كلمة السر</label><input><p>إذا نسيت كلمة السر فاكتب بريدك وسنرسل إليك رابطا لتغييرها خلال دقائق قليلة من الآن.</p></form>`)},
}

func TestSystems(t *testing.T) {
	f := finder(t)
	for name, c := range systems {
		a, err := markup.Read(c.page, c.address, f)
		if c.text == "" {
			if !errors.Is(err, markup.ErrNoArticle) {
				t.Errorf("%s: read as an article: %v %q", name, err, a.Text)
			}
			continue
		}
		if err != nil || a.Text != c.text || a.Title != title {
			t.Errorf("%s: %v, title %q\n got %q\nwant %q", name, err, a.Title, a.Text, c.text)
		}
		if c.published != "" && a.Published != c.published {
			t.Errorf("%s: published %q, want %q", name, a.Published, c.published)
		}
		if c.outlet != "" && a.Outlet != c.outlet {
			t.Errorf("%s: outlet %q, want %q", name, a.Outlet, c.outlet)
		}
	}
}
