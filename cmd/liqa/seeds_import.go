package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"liqa/seeds"
	"liqa/seeds/intake"
)

func newSeedsImport(s streams) *cobra.Command {
	o := intake.Options{Base: seeds.Arabic(), Stdin: s.In}
	cmd := &cobra.Command{
		Use:   "import FILE…",
		Short: "Make language data of your own from Wikidata, GeoNames or JRC-Names",
		Long: `Read names that others publish, and write them as tables into the folder that
--seeds or $LIQA_SEEDS names. Every command that is given the folder then knows
them; the tables are text, to be looked at and changed.

What each FILE is, is told by what is in it; it may be packed with gzip or bzip2,
and "-" is standard input:
  - Wikidata's entities as JSON, from a dump or one by one: persons by their Arabic
    labels and aliases, and the offices they held (P39 with P580 and P582). Offices
    are understood by their Arabic labels, so their items must be in the files too
  - CSV of Wikidata's query service, with the variables person, position, start,
    end and, where you ask for them, country, personLabel, personAltLabel,
    positionLabel:
      SELECT ?person ?personLabel ?personAltLabel ?position ?positionLabel ?start ?end WHERE {
        ?person p:P39 ?s. ?s ps:P39 ?position; pq:P580 ?start. ?position wdt:P1001 wd:Q43.
        OPTIONAL { ?s pq:P582 ?end } SERVICE wikibase:label { bd:serviceParam wikibase:language "ar" } }
  - GeoNames: a table of places, and alternateNamesV2, which says what is Arabic
  - JRC-Names: persons and organisations

The tables built in have the first say: who is in them gets more spellings, and a
term of office at odds with them is left out, as is a spelling that several bear
and a person's name of one word. An office without an end is held until the latest
day that the files tell of, or until --as-of, and by nobody known after it.`,
		Example: `  liqa seeds import --seeds mine cities15000.txt alternateNamesV2.txt
  liqa seeds import --seeds mine latest-all.json.gz
  liqa seeds import --seeds mine --as-of 2025-06-01 query.csv
  liqa ingest --seeds mine --db news.db pages/`,
		Args: usageArgs(cobra.MinimumNArgs(1)),
		// The folder need not be there yet.
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) (err error) {
			o.Folder, err = cmd.Flags().GetString("seeds")
			return err
		},
		RunE: func(_ *cobra.Command, files []string) error {
			o.Files = files
			return runSeedsImport(o, s)
		},
	}
	cmd.Flags().StringVar(&o.AsOf, "as-of", "", "the `DAY` until when the files are right, where they do not say it (2025-06-01)")
	return cmd
}

func runSeedsImport(o intake.Options, s streams) error {
	if o.Folder == "" {
		return usage(errors.New("name the folder for the tables with --seeds or $LIQA_SEEDS"))
	}
	if o.AsOf != "" {
		if first, last, err := bounds("as-of", o.AsOf); err != nil || first != last {
			return usage(fmt.Errorf("--as-of %q is no day; write 2025-06-01", o.AsOf))
		}
	}
	result, err := intake.Import(o)
	if err != nil {
		return err
	}
	for _, table := range slices.Sorted(maps.Keys(result.Rows)) {
		fmt.Fprintf(s.Out, "%s/%s.tsv: %d rows\n", o.Folder, table, result.Rows[table])
	}
	for _, reason := range slices.Sorted(maps.Keys(result.Left)) {
		fmt.Fprintf(s.Out, "left out: %d %s\n", result.Left[reason], reason)
	}
	return nil
}
