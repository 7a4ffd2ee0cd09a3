package source_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
)

// crawl writes a WARC.gz of about so many bytes, unpacked, each record a member
// of its own as crawlers write them. One record of so many is a page; none is
// where that is 0.
func crawl(w io.Writer, bytes int64, one int) error {
	z := gzip.NewWriter(w)
	filler := strings.Repeat(`<li><a href="/x">قسم من أقسام الموقع</a></li>`, 400)
	for n, written := 0, int64(0); written < bytes; n++ {
		uri := fmt.Sprintf("https://a.example/%d", n)
		page := strings.Replace(html(uri), "</nav>", filler+"</nav>", 1)
		r := record("response", uri, answer("Content-Type: text/html; charset=utf-8", page))
		if one == 0 || n%one != 0 {
			r = record("response", uri, answer("Content-Type: image/jpeg", page))
		}
		z.Reset(w)
		if _, err := io.WriteString(z, r); err != nil {
			return err
		}
		if err := z.Close(); err != nil {
			return err
		}
		written += int64(len(r))
	}
	return nil
}

// BenchmarkArchive reads web archives made on the fly: its speed, and the most
// memory it held, which must not grow with the archive. LIQA_BENCH_GB sets how
// large they are; 5 takes some minutes.
func BenchmarkArchive(b *testing.B) {
	gb, err := strconv.ParseFloat(os.Getenv("LIQA_BENCH_GB"), 64)
	if err != nil {
		gb = 0.05
	}
	for _, one := range []int{2, 10, 0} {
		b.Run(fmt.Sprintf("pages=1in%d", one), func(b *testing.B) { benchmarkArchive(b, int64(gb*(1<<30)), one) })
	}
}

func benchmarkArchive(b *testing.B, size int64, one int) {
	path := filepath.Join(b.TempDir(), "crawl.warc.gz")
	file, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	if err := errors.Join(crawl(file, size, one), file.Close()); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(size)
	for b.Loop() {
		n, most := 0, uint64(0)
		var m runtime.MemStats
		for range newReader(b, nil).Records(context.Background(), []string{path}) {
			if n++; n%500 == 0 {
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapInuse)
			}
		}
		b.ReportMetric(float64(most>>20), "MiB-held")
		b.ReportMetric(float64(n), "articles")
	}
}

// BenchmarkGunzip unpacks the same archive and does no more: what reading it is
// measured by.
func BenchmarkGunzip(b *testing.B) {
	var archive bytes.Buffer
	const size = 50 << 20
	if err := crawl(&archive, size, 2); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(size)
	for b.Loop() {
		z, err := gzip.NewReader(bytes.NewReader(archive.Bytes()))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, z); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLongLine passes over a line of a gigabyte.
func BenchmarkLongLine(b *testing.B) {
	b.SetBytes(1 << 30)
	for b.Loop() {
		long := endless(1 << 30)
		r := newReader(b, io.MultiReader(strings.NewReader("{\"text\": \""), &long, strings.NewReader("\"}\n"+line("two"))))
		n := 0
		for _, err := range r.Records(context.Background(), []string{"-"}) {
			if err == nil {
				n++
			}
		}
		if n != 1 {
			b.Fatalf("%d articles", n)
		}
	}
}
