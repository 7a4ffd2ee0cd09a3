package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"liqa/extract/fact"
)

type skip struct{ error }

func isSkip(err error) bool { return errors.As(err, &skip{}) }

func articleReader(s streams) (func(context.Context, []string) iter.Seq2[fact.Article, error], error) {
	return func(ctx context.Context, paths []string) iter.Seq2[fact.Article, error] {
		return func(yield func(fact.Article, error) bool) {
			for _, p := range paths {
				if !readLines(ctx, s, p, yield) {
					return
				}
			}
		}
	}, nil
}

func readLines(ctx context.Context, s streams, path string, yield func(fact.Article, error) bool) bool {
	in := s.In
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return yield(fact.Article{}, skip{err})
		}
		defer f.Close()
		in = f
		if strings.HasSuffix(path, ".gz") {
			if in, err = gzip.NewReader(f); err != nil {
				return yield(fact.Article{}, skip{err})
			}
		}
	}
	lines := bufio.NewReader(in)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if ctx.Err() != nil {
			return false
		}
		if len(line) > 1 {
			var a fact.Article
			if err := json.Unmarshal(line, &a); err != nil {
				if !yield(a, skip{fmt.Errorf("%s:%d: %w", path, n, err)}) {
					return false
				}
			} else if !yield(a, nil) {
				return false
			}
		}
		if err != nil {
			return err == io.EOF || yield(fact.Article{}, skip{err})
		}
	}
}
