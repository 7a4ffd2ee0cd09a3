package storage

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"iter"
	"strings"

	"github.com/klauspost/compress/zstd"

	"liqa/extract/fact"
	"liqa/extract/fact/tight"
)

const (
	articleBucket = "article" // id → content hash, rules, article without its text
	textBucket    = "text"    // id → text, zstd
	readingBucket = "reading" // id → checksum of the article's record, reading in zstd
)

// MaxID is the greatest length of an article's id in bytes.
const MaxID = 4096

// Digest identifies an article's content.
type Digest [16]byte

// DigestOf returns the digest of all that the article holds.
func DigestOf(a fact.Article) (d Digest) {
	h := sha256.New()
	for _, s := range []string{a.ID, a.URL, a.Outlet, a.Title, a.Published, a.PublishedFrom, a.Text} {
		writeSized(h, s)
	}
	for _, spans := range [][]fact.Span{{a.TitleSpan}, a.Body, a.Second} {
		writeSized(h, fmt.Sprint(spans))
	}
	copy(d[:], h.Sum(nil))
	return d
}

func writeSized(h hash.Hash, s string) {
	var size [8]byte
	binary.LittleEndian.PutUint64(size[:], uint64(len(s)))
	h.Write(size[:])
	h.Write([]byte(s))
}

// Packed is an article with its reading, ready to be written. Packing is the
// expensive part of storing and needs no transaction.
type Packed struct {
	ID                  string
	head, text, reading []byte
}

// Size is about how many bytes the article takes.
func (p Packed) Size() int { return len(p.head) + len(p.text) + len(p.reading) }

// Pack prepares an article, its reading and its stamp. It fails on an id that
// cannot be stored and on a quote that does not stand in the article.
func Pack(a fact.Article, r fact.Reading, s Stamp) (Packed, error) {
	if err := validID(a.ID); err != nil {
		return Packed{}, err
	}
	told, err := shortened(r, a)
	if err != nil {
		return Packed{}, err
	}
	text := a.Text
	a.Text = ""
	head, err := json.Marshal(a)
	if err != nil {
		return Packed{}, err
	}
	reading, err := json.Marshal(told)
	if err != nil {
		return Packed{}, err
	}
	prefix := binary.AppendUvarint(s.Digest[:], uint64(len(s.Rules)))
	head = tight.AppendText(append(prefix, s.Rules...), string(head))
	return Packed{
		ID: a.ID, head: head,
		text:    compress(nil, text),
		reading: compress(headSum(a.ID, head), string(reading)),
	}, nil
}

func validID(id string) error {
	switch {
	case id == "":
		return fmt.Errorf("an article without an id")
	case len(id) > MaxID:
		return fmt.Errorf("the id %.40q… has %d bytes, more than %d", id, len(id), MaxID)
	case strings.ContainsRune(id, 0):
		return fmt.Errorf("the id %.200q has a zero byte", id)
	}
	return nil
}

// PutArticle stores an article and its reading in place of any of that id.
func (tx *Tx) PutArticle(p Packed) {
	tx.put(articleBucket, p.ID, p.head)
	tx.put(textBucket, p.ID, p.text)
	tx.put(readingBucket, p.ID, p.reading)
}

// DeleteArticle removes an article and its reading.
func (tx *Tx) DeleteArticle(id string) {
	for _, bucket := range []string{articleBucket, textBucket, readingBucket} {
		tx.remove(bucket, id)
	}
}

// Stamp is what tells a stored article from a newer one: its content and the
// name of the rules that made its reading.
type Stamp struct {
	Digest Digest
	Rules  string
}

// Stamp returns the stamp of the article with that id, or fact.ErrNotFound.
func (tx *Tx) Stamp(id string) (Stamp, error) {
	s, _, err := tx.head(id)
	return s, err
}

// Article returns the article with that id, or fact.ErrNotFound.
func (tx *Tx) Article(id string) (fact.Article, error) {
	head, text, err := tx.halves(id)
	if err != nil {
		return fact.Article{}, err
	}
	a, err := assemble(id, head, text)
	if err != nil {
		return a, damaged(textBucket, []byte(id), err.Error())
	}
	return a, nil
}

// halves are the two records of an article, its head and its text.
func (tx *Tx) halves(id string) (head, text []byte, err error) {
	if head, err = tx.mustHave(articleBucket, id); err == nil {
		text, err = tx.mustHave(textBucket, id)
	}
	return head, text, err
}

var errForeign = errors.New("is not what belongs to the article")

// assemble makes an article of its parts and checks that they belong together.
func assemble(id string, head, text []byte) (a fact.Article, err error) {
	stamp, rest, err := splitHead(id, head)
	if err != nil {
		return a, err
	}
	plain, err := tight.Plain(rest)
	if err == nil {
		err = json.Unmarshal([]byte(plain), &a)
	}
	if err != nil {
		return a, err
	}
	a.Text, err = expand(text)
	if err == nil && DigestOf(a) != stamp.Digest {
		err = errForeign
	}
	return a, err
}

// Reading returns what the article with that id says, or fact.ErrNotFound.
func (tx *Tx) Reading(id string) (fact.Reading, error) {
	a, err := tx.Article(id)
	if err != nil {
		return fact.Reading{}, err
	}
	head, err := tx.mustHave(articleBucket, id)
	if err != nil {
		return fact.Reading{}, err
	}
	value, err := tx.mustHave(readingBucket, id)
	if err != nil {
		return fact.Reading{}, err
	}
	sum := headSum(id, head)
	if !bytes.HasPrefix(value, sum) {
		return fact.Reading{}, damaged(readingBucket, []byte(id), "is not of the article as it is now")
	}
	r, err := readingOf(a, value[len(sum):])
	if err != nil {
		return r, damaged(readingBucket, []byte(id), err.Error())
	}
	return r, nil
}

// readingOf reads an article's reading.
func readingOf(a fact.Article, b []byte) (r fact.Reading, err error) {
	plain, err := expand(b)
	if err == nil {
		err = json.Unmarshal([]byte(plain), &r)
	}
	if err != nil {
		return r, err
	}
	return completed(r, a)
}

// headSum is the checksum of an article's record, as its reading keeps it.
func headSum(id string, head []byte) []byte {
	return binary.LittleEndian.AppendUint32(nil, checksum(articleBucket, []byte(id), head))
}

// mustHave returns a value of an article. That there is none is believed only
// when no record is hidden.
func (tx *Tx) mustHave(bucket, id string) ([]byte, error) {
	value, err := tx.get(bucket, id)
	if value == nil && err == nil {
		value, err = tx.lookup(bucket, id)
	}
	if value == nil && err == nil {
		err = fmt.Errorf("article %q: %w", id, fact.ErrNotFound)
	}
	return value, err
}

// ArticleIDs yields the ids of all articles, sorted.
func (tx *Tx) ArticleIDs() iter.Seq2[string, error] { return tx.articleIDs("") }

// ArticleIDsAfter yields the ids that sort after one, sorted.
func (tx *Tx) ArticleIDsAfter(id string) iter.Seq2[string, error] { return tx.articleIDs(id + "\x00") }

func (tx *Tx) articleIDs(from string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		if err := tx.complete(articleBucket); err != nil {
			yield("", err)
			return
		}
		for r, err := range tx.scan(articleBucket, "", from) {
			if !yield(string(r.key), err) || err != nil {
				return
			}
		}
	}
}

// head returns the record of an article.
func (tx *Tx) head(id string) (Stamp, []byte, error) {
	value, err := tx.get(articleBucket, id)
	if err != nil {
		return Stamp{}, nil, err
	}
	if value == nil {
		return Stamp{}, nil, fmt.Errorf("article %q: %w", id, fact.ErrNotFound)
	}
	return splitHead(id, value)
}

// splitHead parts the record of an article.
func splitHead(id string, value []byte) (s Stamp, article []byte, err error) {
	if len(value) > len(s.Digest) {
		size, n := binary.Uvarint(value[len(s.Digest):])
		rest := value[len(s.Digest)+max(n, 0):]
		if n > 0 && size <= uint64(len(rest)) {
			copy(s.Digest[:], value)
			s.Rules = string(rest[:size])
			return s, rest[size:], nil
		}
	}
	return s, nil, damaged(articleBucket, []byte(id), "is no article")
}

var (
	zip   = must(zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderCRC(false), zstd.WithWindowSize(1<<20)))
	unzip = must(zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(1<<30)))
)

func must[T any](t T, err error) T {
	if err != nil {
		panic(err) // the options above are fixed when the program is built
	}
	return t
}

// compress appends plain in compressed form to prefix. It may be called by many
// goroutines at once.
func compress(prefix []byte, plain string) []byte { return zip.EncodeAll(tight.Text(plain), prefix) }

// expand reads what compress wrote.
func expand(b []byte) (string, error) {
	short, err := unzip.DecodeAll(b, nil)
	if err != nil {
		return "", err
	}
	return tight.Plain(short)
}
