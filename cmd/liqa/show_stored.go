package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"slices"
	"strings"

	"liqa/extract"
	"liqa/extract/fact"
	"liqa/extract/source"
	"liqa/graph/export"
	"liqa/storage"
)

// eachPicked does something with each article that the command line means.
func eachPicked(ctx context.Context, o showOptions, s streams, do func(*extract.Extractor, fact.Article) error) error {
	reader, err := newReader(o.input, s)
	if err != nil {
		return err
	}
	extractor, err := tables.extractor()
	if err != nil {
		return err
	}
	skipped := 0
	for a, err := range leaveOut(pick(ctx, o, reader, s), s.Err, &skipped) {
		if err != nil {
			return err
		}
		if err := do(extractor, a); err != nil {
			return err
		}
	}
	if skipped > 0 {
		return errSkipped
	}
	return nil
}

// pick yields the articles that the command line means: those of a path or,
// where there is no such file, the stored one of that id.
func pick(ctx context.Context, o showOptions, reader *source.Reader, s streams) iter.Seq2[fact.Article, error] {
	if a, err := stored(o, s); err == nil {
		return func(yield func(fact.Article, error) bool) { yield(reader.Complete(a), nil) }
	} else if errors.Is(err, fact.ErrDamaged) || errors.Is(err, fact.ErrLocked) {
		return func(yield func(fact.Article, error) bool) { yield(a, err) }
	}
	return reader.Pick(ctx, o.path)
}

// stored looks for the article in the database, unless the path is a file.
func stored(o showOptions, s streams) (a fact.Article, err error) {
	for _, file := range [...]string{o.path, strings.SplitN(o.path, "#", 2)[0]} {
		if _, err := os.Lstat(file); err == nil || file == "-" {
			return a, fs.ErrExist
		}
	}
	if _, err := os.Lstat(o.db.path); err != nil {
		return a, err
	}
	err = o.db.view(s, func(tx *storage.Tx) (err error) {
		a, err = tx.Article(o.path)
		return err
	})
	return a, err
}

// showVersions prints how a stored article changed.
func showVersions(o showOptions, s streams) error {
	return o.db.view(s, func(tx *storage.Tx) error {
		last, err := tx.Article(o.path)
		if err != nil {
			return err
		}
		var all []fact.Article
		for a, err := range tx.Versions(o.path) {
			if err != nil {
				return err
			}
			all = append(all, a)
		}
		return printVersions(s, append(all, last))
	})
}

func printVersions(s streams, all []fact.Article) error {
	var b strings.Builder
	for i, a := range all {
		fmt.Fprintf(&b, "version %d of %d  %s  %s\n", i+1, len(all), export.Plain(a.Published), export.Plain(a.Title))
		if i > 0 {
			writeChanges(&b, textLines(all[i-1].Text), textLines(a.Text))
		}
	}
	_, err := io.WriteString(s.Out, b.String())
	return err
}

func textLines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = export.Plain(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// maxCompared bounds the table of common lines.
const maxCompared = 2000

// writeChanges prints the lines that went and came, by the longest common
// subsequence of lines.
func writeChanges(b *strings.Builder, before, after []string) {
	before, after = before[:min(len(before), maxCompared)], after[:min(len(after), maxCompared)]
	if slices.Equal(before, after) {
		b.WriteString("  (the text is the same)\n")
		return
	}
	common := commonLines(before, after)
	i, j := 0, 0
	for i < len(before) || j < len(after) {
		switch {
		case i < len(before) && j < len(after) && before[i] == after[j]:
			i++
			j++
		case j == len(after) || i < len(before) && common[i+1][j] >= common[i][j+1]:
			fmt.Fprintf(b, "- %s\n", before[i])
			i++
		default:
			fmt.Fprintf(b, "+ %s\n", after[j])
			j++
		}
	}
}

// commonLines is how many lines the ends of both from i and j on have in common.
func commonLines(before, after []string) [][]int {
	common := make([][]int, len(before)+1)
	for i := range common {
		common[i] = make([]int, len(after)+1)
	}
	for i := len(before) - 1; i >= 0; i-- {
		for j := len(after) - 1; j >= 0; j-- {
			if before[i] == after[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	return common
}
