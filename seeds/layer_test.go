package seeds_test

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"liqa/seeds"
)

func TestWith(t *testing.T) {
	folder := t.TempDir()
	own := "id\twhy\tforms\nb\tmine\tثان\nc\tmine\tثالث\n"
	if err := os.WriteFile(filepath.Join(folder, "words.tsv"), []byte(own), 0o666); err != nil {
		t.Fatal(err)
	}
	base := fstest.MapFS{
		"words.tsv": {Data: []byte("id\tforms\trole\twhy\na\tأول\tx\tbuilt in\nb\tآخر\ty\tbuilt in\n")},
		"other.tsv": {Data: []byte("id\tforms\na\tأول\n")},
	}
	dir, err := seeds.With(base, folder)
	if err != nil {
		t.Fatal(err)
	}
	table, err := seeds.Read(dir, "words")
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, r := range table.Rows {
		got += r.Get("id") + "=" + r.Get("forms") + "/" + r.Get("role") + " "
		if r.Own() != (r.Get("why") == "mine") {
			t.Errorf("row %s: own is %v", r.Get("id"), r.Own())
		}
	}
	if want := "a=أول/x b=ثان/ c=ثالث/ "; got != want {
		t.Errorf("rows are %q, want %q", got, want)
	}
	if other, err := seeds.Read(dir, "other"); err != nil || len(other.Rows) != 1 {
		t.Errorf("a table that the folder lacks: %v, %v", other.Rows, err)
	}
	if _, err := seeds.Read(dir, "none"); err == nil {
		t.Error("a table that nobody has is read")
	}
}

func TestDigestTellsTheFolder(t *testing.T) {
	folder := t.TempDir()
	base := fstest.MapFS{"a.tsv": {Data: []byte("id\nx\n")}, "b.tsv": {Data: []byte("id\ny\n")}}
	dir, err := seeds.With(base, folder)
	if err != nil {
		t.Fatal(err)
	}
	digest := func(tables ...string) string {
		d, err := seeds.Digest(dir, tables...)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	all, a := digest(), digest("a")
	if err := os.WriteFile(filepath.Join(folder, "b.tsv"), []byte("id\nz\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if digest() == all {
		t.Error("a table of the folder leaves the digest as it was")
	}
	if digest("a") != a {
		t.Error("the digest of one table tells another")
	}
}
