package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/name"
)

// Marks that stand in a corpus between word ids.
const (
	comma    = -1 // punctuation inside a sentence
	fullStop = -2 // the end of a sentence
	number   = -3
	end      = -4 // the end of an article
)

// corpus is a text as a row of word ids and marks.
type corpus struct {
	ids   map[string]int32
	words []string // by id
	text  []int32
	total []int // occurrences by id
}

func (c *corpus) id(key string) int32 {
	id, ok := c.ids[key]
	if !ok {
		id = int32(len(c.words))
		c.ids[key] = id
		c.words, c.total = append(c.words, key), append(c.total, 0)
	}
	return id
}

// readCorpus reads gzipped JSON Lines with the fields title and text.
func readCorpus(path string) (*corpus, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	plain, err := gzip.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	c := &corpus{ids: map[string]int32{}}
	for in := json.NewDecoder(bufio.NewReader(plain)); ; {
		var a struct{ Title, Text string }
		if err := in.Decode(&a); err == io.EOF {
			return c, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		c.add(a.Title)
		c.add(a.Text)
		c.text = append(c.text, end)
	}
}

func (c *corpus) add(text string) {
	for _, s := range arabic.Sentences(text, fact.Span{End: len(text)}) {
		for i, t := range s.Tokens {
			switch {
			case t.Kind == arabic.Number:
				c.text = append(c.text, number)
			case t.Kind == arabic.Punct && !hyphen(s.Tokens, i):
				c.text = append(c.text, comma)
			case t.Kind == arabic.Word:
				id := c.id(name.Key(t))
				c.total[id]++
				c.text = append(c.text, id)
			}
		}
		c.text = append(c.text, fullStop)
	}
}

// hyphen reports a dash written between two words without spaces.
func hyphen(tokens []arabic.Token, i int) bool {
	return tokens[i].Is("-") && tokens[i].Tight && i+1 < len(tokens) && tokens[i+1].Tight
}
