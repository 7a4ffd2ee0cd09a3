package markup_test

import (
	"strings"
	"testing"

	"liqa/extract/source/markup"
)

// TestBuilds: pages as the usual site builders lay them out.
func TestBuilds(t *testing.T) {
	f := finder(t)
	boxed := func(p string) string {
		return `<div class="bbc-19j92fr ebmt73l0"><p dir="rtl" class="bbc-1gjryo4">` + p + `</p></div>`
	}
	for name, c := range map[string]string{
		"each paragraph in a box of its own": `<main role="main"><div><h1 tabindex="-1">` + title + `</h1></div><div><figure><img><figcaption><span>صدر الصورة، Reuters</span></figcaption></figure></div>
<div><ul><li>منى سالم</li><li>بي بي سي نيوز عربي</li></ul></div><div><time datetime="2023-04-06">6 أبريل/ نيسان 2023</time></div>` + boxed(first) + boxed(next) +
			`<section role="region"><strong>قصص مقترحة</strong><ul><li><a href="/1">لقاء آخر بين رئيسين آخرين</a></li></ul></section>` + boxed(last) + `</main>`,
		"related posts inside the text": `<article class="container-wrapper post-content"><h1 class="post-title entry-title">` + title + `</h1><div class="entry-content entry clearfix"><p>` + first +
			`</p><div id="inline-related-post" class="mag-box inline-related-post"><h3>مقالات ذات صلة</h3><ul class="posts-items"><li><a href="/2"><h2>لقاء آخر بين رئيسين آخرين في مدينة أخرى</h2></a><span>منذ 3 ساعات</span></li></ul></div><p>` +
			next + `</p><p>` + last + `</p><div class="post-bottom-tags"><a href="/t1">مصر</a> <a href="/t2">الأردن</a></div></div></article>`,
		"paragraphs as divs among advertisements": `<h1>` + title + `</h1><div class="wysiwyg wysiwyg--all-content"><div>` + first + `</div><div class="ad-slot">إعلان</div><div>` + next + `</div><div class="more-on"><ul><li><a href="/3">خبر</a></li></ul></div><div>` + last + `</div></div>`,
		"one box, paragraphs by line breaks":      `<h1>` + title + `</h1><div id="articleBody">` + first + `<br/><br/>` + next + `<br/><br/>` + last + `</div>`,
		"tables for the layout":                   `<table><tr><td><a href="/">الرئيسية</a></td><td><table><tr><td class="title"><h1>` + title + `</h1></td></tr><tr><td class="content"><p>` + first + `</p><p>` + next + `</p><p>` + last + `</p></td></tr></table></td></tr></table>`,
		"text in a form of the whole page":        `<form id="aspnetForm"><div class="page"><h1>` + title + `</h1><div class="details"><p>` + first + `</p><p>` + next + `</p><p>` + last + `</p></div></div></form>`,
		"lead apart":                              `<div class="article"><h1>` + title + `</h1><div class="lead"><p>` + first + `</p></div><div class="article-text"><p>` + next + `</p><p>` + last + `</p></div></div>`,
		"spans for paragraphs":                    `<h1>` + title + `</h1><div class="newsText"><span>` + first + `</span><br><span>` + next + `</span><br><span>` + last + `</span></div>`,
	} {
		a, err := markup.Read(site("", c), "", f)
		if err != nil || a.Text != whole || a.Title != title {
			t.Errorf("%s: %v, title %q\n got %q\nwant %q", name, err, a.Title, a.Text, whole)
		}
	}
}

// TestShortItems: news of one paragraph, as tickers have it.
func TestShortItems(t *testing.T) {
	f := finder(t)
	for name, page := range map[string]string{
		"a paragraph":    site("", `<h1>`+title+`</h1><div class="story-text"><p>`+first+`</p></div>`),
		"bare":           `<html><body><h1>` + title + `</h1><p>` + first + `</p></body></html>`,
		"without a menu": `<html><head><title>` + title + ` | النيل</title></head><body><div>` + first + `</div></body></html>`,
	} {
		a, err := markup.Read(page, "", f)
		if err != nil || strings.TrimSpace(a.Text) != first {
			t.Errorf("%s: %v, %q", name, err, a.Text)
		}
	}
}
