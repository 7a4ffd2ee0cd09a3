package source

import (
	"bufio"
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/source/web"
)

// A feed that was fetched is followed: an item without the whole text leads to a
// page that has it. How far a feed is followed, whatever it holds:
const (
	maxFollowed = 500 // pages
	patience    = 5   // pages in a row that cannot be read
)

var (
	errFollowed = fmt.Errorf("more than %d pages; of the rest only what the feed says is read", maxFollowed)
	errPatience = fmt.Errorf("%d pages in a row could not be read; of the rest only what the feed says is read", patience)
	errNoPage   = errors.New("no page of HTML")
	errItem     = errors.New("an item without text")
)

// items hands on what the items of a feed hold.
type items struct {
	*run
	s         stream
	base      *url.URL // what links are relative to; nil for a file, which is not followed
	count     int      // items so far
	asked     int      // pages
	failed    int      // the last of them, in a row
	unchanged int      // pages that are as they were last read
}

// newItems prepares for the items of a feed. One that was fetched is read whole
// at first, so that its server need not wait while pages are asked for.
func (r *run) newItems(s stream, b *bufio.Reader) (*items, *bufio.Reader, error) {
	i := &items{run: r, s: s}
	if s.address == "" {
		return i, b, nil
	}
	raw, err := readAll(b)
	if err != nil {
		return nil, nil, err
	}
	i.base, err = url.Parse(s.address)
	return i, bufio.NewReader(bytes.NewReader(raw)), err
}

// item hands on an item, the next; whole says that the feed has all its text.
func (i *items) item(a fact.Article, whole bool) bool {
	i.count++
	if i.base != nil {
		a.URL = i.link(a.URL)
		if a.URL != "" && !whole {
			return i.followed(a)
		}
	}
	return i.told(a)
}

// told hands on what the feed itself has of an item.
func (i *items) told(a fact.Article) bool {
	if strings.TrimSpace(a.Text) == "" {
		return i.skip(i.s.path, fmt.Sprintf("item %d", i.count), i.count, errItem)
	}
	return i.article(named(a, i.s, i.count))
}

// link is the address of the web that an item leads to; empty for any other.
func (i *items) link(link string) string {
	u, err := i.base.Parse(link)
	if err != nil || link == "" || !IsAddress(u.String()) {
		return ""
	}
	return u.String()
}

// followed hands on the page that an item leads to; what the feed has of it
// where the page cannot be read.
func (i *items) followed(a fact.Article) bool {
	switch {
	case i.failed > patience || i.asked > maxFollowed:
		return i.told(a)
	case i.failed == patience:
		i.failed++
		return i.skip(i.s.path, "", 0, errPatience) && i.told(a)
	case i.asked == maxFollowed:
		i.asked++
		return i.skip(i.s.path, "", 0, errFollowed) && i.told(a)
	}
	i.asked++
	answer, err := i.web.Get(i.ctx, a.URL, digest(a))
	if err == nil && answer.Unchanged {
		i.failed = 0
		i.unchanged++
		return true
	}
	var page fact.Article
	if err == nil {
		page, err = i.page(answer, a)
	}
	if err != nil {
		i.failed++
		return i.skip(a.URL, "", 0, err) && i.told(a)
	}
	i.failed = 0
	return i.article(page) && i.used(a.URL, answer)
}

// page reads a fetched page; what it does not say of itself the feed may.
func (i *items) page(answer *web.Answer, item fact.Article) (fact.Article, error) {
	raw, err := readAll(answer.Body)
	if err = errors.Join(err, answer.Body.Close()); err != nil {
		return fact.Article{}, err
	}
	if !isHTML(raw) {
		return fact.Article{}, errNoPage
	}
	page, err := i.parsePage(raw, answer.Charset, answer.Address)
	page.ID = page.URL
	page.Title, page.Outlet, page.Author = cmp.Or(page.Title, item.Title), cmp.Or(page.Outlet, item.Outlet), cmp.Or(page.Author, item.Author)
	page.Published = cmp.Or(page.Published, item.Published)
	return page, err
}

// finish tells of the pages that were passed over.
func (i *items) finish() bool {
	switch {
	case i.count == 0:
		return i.skip(i.s.path, "", 0, errors.New("a feed without items"))
	case i.unchanged > 0:
		return i.note(i.s.path, fmt.Sprintf("pages unchanged since they were last read: %d", i.unchanged))
	}
	return true
}

// digest stands for what a feed says of an item.
func digest(a fact.Article) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q", [...]string{a.ID, a.URL, a.Title, a.Published, a.Modified, a.Text}))
	return hex.EncodeToString(sum[:16])
}
