package storage

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash"
	"iter"
	"strings"

	"github.com/klauspost/compress/zstd"

	"liqa/extract/fact"
)

const (
	articleBucket = "article" // id → content hash, rules, article without its text
	textBucket    = "text"    // id → text, zstd
	readingBucket = "reading" // id → reading, zstd
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
// cannot be stored.
func Pack(a fact.Article, r fact.Reading, s Stamp) (Packed, error) {
	if err := validID(a.ID); err != nil {
		return Packed{}, err
	}
	text := a.Text
	a.Text = ""
	head, err := json.Marshal(a)
	if err != nil {
		return Packed{}, err
	}
	reading, err := json.Marshal(r)
	if err != nil {
		return Packed{}, err
	}
	prefix := binary.AppendUvarint(s.Digest[:], uint64(len(s.Rules)))
	return Packed{
		ID:      a.ID,
		head:    append(append(prefix, s.Rules...), head...),
		text:    compress([]byte(text)),
		reading: compress(reading),
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
	var a fact.Article
	_, head, err := tx.head(id)
	if err != nil {
		return a, err
	}
	if err := json.Unmarshal(head, &a); err != nil {
		return a, damaged(articleBucket, []byte(id), err.Error())
	}
	text, err := tx.unpack(textBucket, id)
	a.Text = string(text)
	return a, err
}

// Reading returns what the article with that id says, or fact.ErrNotFound.
func (tx *Tx) Reading(id string) (fact.Reading, error) {
	var r fact.Reading
	if _, _, err := tx.head(id); err != nil {
		return r, err
	}
	value, err := tx.unpack(readingBucket, id)
	if err != nil {
		return r, err
	}
	if err := json.Unmarshal(value, &r); err != nil {
		return r, damaged(readingBucket, []byte(id), err.Error())
	}
	return r, nil
}

// ArticleIDs yields the ids of all articles, sorted.
func (tx *Tx) ArticleIDs() iter.Seq2[string, error] { return tx.articleIDs("") }

// ArticleIDsAfter yields the ids that sort after one, sorted.
func (tx *Tx) ArticleIDsAfter(id string) iter.Seq2[string, error] { return tx.articleIDs(id + "\x00") }

func (tx *Tx) articleIDs(from string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for r, err := range tx.scan(articleBucket, "", from) {
			if !yield(string(r.key), err) || err != nil {
				return
			}
		}
	}
}

// head splits the record of an article.
func (tx *Tx) head(id string) (s Stamp, article []byte, err error) {
	value, err := tx.get(articleBucket, id)
	if err != nil {
		return s, nil, err
	}
	if value == nil {
		return s, nil, fmt.Errorf("article %q: %w", id, fact.ErrNotFound)
	}
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

// unpack returns a compressed value, which must be there.
func (tx *Tx) unpack(bucket, id string) ([]byte, error) {
	value, err := tx.get(bucket, id)
	if err != nil {
		return nil, err
	}
	if value == nil {
		return nil, damaged(bucket, []byte(id), "is missing")
	}
	plain, err := unzip.DecodeAll(value, nil)
	if err != nil {
		return nil, damaged(bucket, []byte(id), err.Error())
	}
	return plain, nil
}

var (
	zip   = must(zstd.NewWriter(nil, zstd.WithEncoderCRC(false), zstd.WithWindowSize(1<<20)))
	unzip = must(zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(1<<30)))
)

func must[T any](t T, err error) T {
	if err != nil {
		panic(err) // the options above are fixed when the program is built
	}
	return t
}

// compress may be called by many goroutines at once.
func compress(plain []byte) []byte { return zip.EncodeAll(plain, nil) }
