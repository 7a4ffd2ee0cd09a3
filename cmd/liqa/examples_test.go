package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// TestExamplesRun: what the help of each command shows can be typed so, in a
// folder that has the files and a database that has the actors.
func TestExamplesRun(t *testing.T) {
	t.Setenv("LIQA_DB", "")
	base := exampleFolder(t)
	ran := 0
	var visit func(*cobra.Command)
	visit = func(c *cobra.Command) {
		for line := range strings.Lines(c.Example) {
			ran++
			runExample(t, base, strings.TrimSpace(line))
		}
		for _, sub := range c.Commands() {
			visit(sub)
		}
	}
	visit(newRoot(streams{}))
	if ran < 50 {
		t.Errorf("only %d examples", ran)
	}
}

// runExample runs the liqa commands of a line in a folder like base. What other
// programs would do before them is done here; what they do behind is left out.
func runExample(t *testing.T, base, line string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(base)); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	for old, real := range placeholders(t) {
		line = strings.ReplaceAll(line, old, real)
	}
	in := ""
	for _, command := range strings.Split(line, " | ") {
		command, _, _ = strings.Cut(command, " > ")
		args := shellWords(command)
		if args[0] == "zcat" {
			in = `{"id": "z", "text": "التقى الوزير نظيره في العاصمة."}`
		}
		if args[0] != "liqa" {
			continue
		}
		var out, errs strings.Builder
		ctx, stop := context.WithCancel(context.Background())
		if slices.ContainsFunc(args, func(a string) bool { return strings.HasPrefix(a, "--watch") }) {
			stop() // a watch goes on until it is interrupted
		}
		status := run(ctx, args[1:], streams{In: strings.NewReader(in), Out: &out, Err: &errs})
		stop()
		if status != exitDone && status != exitInterrupted {
			t.Errorf("%s\nends with status %d: %s", line, status, errs.String())
		}
		in = out.String()
	}
}

// tidings are articles with the actors of whom the examples speak, where the
// sample articles have them not.
var tidings = map[string]string{
	"https://example.org/2016/09/15/ankara": "أجرى رئيس الأركان التركي خلوصي أكار محادثات مع نظيره الروسي فاليري غيراسيموف في أنقرة يوم الخميس حول الملف السوري.",
	"x1":                                    "التقى الرئيس السوري بشار الأسد وزير الخارجية الروسي سيرغي لافروف في دمشق يوم الأربعاء 7 فبراير 2018 وبحثا وقف إطلاق النار.",
	"x2":                                    "التقى وزير الخارجية الروسي سيرغي لافروف الرئيس الفرنسي إيمانويل ماكرون في باريس يوم الجمعة 9 فبراير 2018 وبحثا الأوضاع في إدلب.",
	"x3":                                    "التقى الرئيس الفلسطيني محمود عباس نظيره المصري عبد الفتاح السيسي في القاهرة أمس.",
	"x4":                                    "التقى عضو المجلس السياسي محمد علي الحوثي المبعوث مارتن غريفيث في صنعاء أمس.",
	"x5":                                    "التقى الناشط محمد علي المبعوث مارتن غريفيث في صنعاء أمس.",
}

// exampleFolder holds the files that examples name.
func exampleFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	samples, err := filepath.Abs(filepath.Join(root, "seeds"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	records := ""
	for _, id := range slices.Sorted(maps.Keys(tidings)) {
		records += fmt.Sprintf("{%q: %q, %q: %q, %q: %q, %q: %q}\n", "id", id, "published", "2018-02-10", "outlet", "Hespress", "text", tidings[id])
	}
	write(t, "articles.jsonl", records)
	records += records // has a twelfth
	write(t, "news.jsonl", records)
	write(t, "news.jsonl.gz", records)
	write(t, "archive.jsonl.gz", records)
	write(t, "cities15000.txt", "1\tA\tA\t\t0\t0\tP\tPPL\tKG\t\t\t\t\t\t1\t\t\t\t2024-01-01\n")
	write(t, "alternateNamesV2.txt", "1\t1\tar\tساراسو\t\t\t\t\t\t\n")
	write(t, "latest-all.json.gz", `[{"id":"Q91"}]`)
	write(t, "query.csv", "person,personLabel\nQ91,زيدان المرجلاوي\n")
	if err := os.Mkdir("mine", 0o777); err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{"saved", "pages", "scraped"} {
		if err := os.CopyFS(folder, os.DirFS(filepath.Join(samples, "articles"))); err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(filepath.Join(folder, "gold.jsonl")); err != nil { // it has no texts
			t.Fatal(err)
		}
	}
	if err := errors.Join(os.Rename("saved/01-gerasimov-akar-ankara.txt", "saved/page.txt"), os.CopyFS("my-tables", os.DirFS(filepath.Join(samples, "ar")))); err != nil {
		t.Fatal(err)
	}
	status, predicted, errs := liqa("extract", "--format", "jsonl", "articles.jsonl")
	write(t, "gold.jsonl", predicted)
	for _, args := range [][]string{{"ingest", "pages/", "articles.jsonl"}, {"rename", "أكار", "خلوصي أكار"}, {"backup", "news.db"}, {"backup", "other.db"}} {
		if status == exitDone {
			status, _, errs = liqa(args...)
		}
	}
	_, decisions, _ := liqa("curation", "export")
	write(t, "decisions.jsonl", decisions)
	if status != exitDone {
		t.Fatal(errs)
	}
	return dir
}

// placeholders are the ids and places in examples, with what stands for them in
// the current folder.
func placeholders(t *testing.T) map[string]string {
	t.Helper()
	var meeting, ruling struct{ ID string }
	_, meetings, _ := liqa("meetings", "--format", "jsonl")
	_, decisions, _ := liqa("curation", "--format", "jsonl")
	for at, text := range map[any]string{&meeting: meetings, &ruling: decisions} {
		if err := json.NewDecoder(strings.NewReader(text)).Decode(at); err != nil {
			t.Fatal(err)
		}
	}
	return map[string]string{"3f0c9be2a1d4": meeting.ID, "5be1f3a0c2d4e6f80912": ruling.ID, "/media/usb/": ""}
}
