package storage

import (
	"encoding/json"
	"fmt"
	"slices"

	"liqa/extract/fact"
)

// Layout 1 wrote Arabic letters as UTF-8, every quote with its words, and what follows
// from articles as JSON.

// tighten turns layout 1 into 2. Articles, their readings and earlier versions are
// written anew; what follows from them is dropped, to be derived anew by the writer.
func (tx *Tx) tighten() error {
	if err := tx.DropDerived(); err != nil {
		return err
	}
	for id, err := range tx.ArticleIDs() {
		if err == nil {
			err = tx.tightenArticle(id)
		}
		if err != nil {
			return err
		}
	}
	for r, err := range tx.scan(versionBucket, "", "") {
		if err != nil {
			return err
		}
		value, err := version2(r.key, r.value)
		if err != nil {
			return err
		}
		tx.put(versionBucket, string(r.key), value)
	}
	tx.SetRenewing("layout 2", "")
	return nil
}

// tightenArticle writes an article and its reading anew.
func (tx *Tx) tightenArticle(id string) error {
	head, text, err := tx.halves(id)
	if err != nil {
		return err
	}
	a, stamp, err := assemble1(id, head, text)
	if err != nil {
		return damaged(textBucket, []byte(id), err.Error())
	}
	value, err := tx.mustHave(readingBucket, id)
	if err != nil {
		return err
	}
	r, err := reading1(id, head, value)
	if err != nil {
		return damaged(readingBucket, []byte(id), err.Error())
	}
	p, err := Pack(a, r, stamp)
	if err != nil {
		return err
	}
	tx.PutArticle(p)
	return nil
}

// assemble1 makes an article of its parts as layout 1 wrote them.
func assemble1(id string, head, text []byte) (a fact.Article, s Stamp, err error) {
	s, rest, err := splitHead(id, head)
	if err != nil {
		return a, s, err
	}
	if err := json.Unmarshal(rest, &a); err != nil {
		return a, s, err
	}
	plain, err := unzip.DecodeAll(text, nil)
	if a.Text = string(plain); err == nil && DigestOf(a) != s.Digest {
		err = errForeign
	}
	return a, s, err
}

func reading1(id string, head, value []byte) (r fact.Reading, err error) {
	sum := headSum(id, head)
	if len(value) < len(sum) || !slices.Equal(value[:len(sum)], sum) {
		return r, errForeign
	}
	plain, err := unzip.DecodeAll(value[len(sum):], nil)
	if err == nil {
		err = json.Unmarshal(plain, &r)
	}
	return r, err
}

// version2 is the record of an earlier version as it is written now.
func version2(key, value []byte) ([]byte, error) {
	head, text, err := splitVersion(key, value)
	if err != nil {
		return nil, err
	}
	if len(key) < 9 {
		return nil, damaged(versionBucket, key, "is no version")
	}
	a, stamp, err := assemble1(string(key[:len(key)-9]), head, text)
	if err != nil {
		return nil, damaged(versionBucket, key, err.Error())
	}
	p, err := Pack(a, fact.Reading{}, stamp)
	if err != nil {
		return nil, fmt.Errorf("an earlier version: %w", err)
	}
	return joinVersion(p.head, p.text), nil
}
