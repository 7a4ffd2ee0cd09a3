package eval_test

import (
	"os"
	"path/filepath"
	"testing"

	"liqa/extract/eval"
)

// BenchmarkCompare scores the gold articles against themselves: the most that
// there can be to compare.
func BenchmarkCompare(b *testing.B) {
	file, err := os.Open(filepath.Join(gold, "dev.gold.jsonl"))
	if err != nil {
		b.Skip("../shared/gold is missing")
	}
	defer file.Close()
	records, err := eval.Load(file, file.Name())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		eval.Compare(records, records, nil)
	}
}
