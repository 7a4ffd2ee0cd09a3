package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"liqa/storage"
)

type backupOptions struct {
	db database
	to string
}

func newBackup(s streams) *cobra.Command {
	var o backupOptions
	cmd := &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy a database while others read it",
		Long: `Copy a database to FILE, as it is at this moment, while others may read it. The
copy is checked in full before it gets its name; a file that is there already is
never overwritten.`,
		Example: `  liqa backup --db news.db /media/usb/news-2024-06-01.db`,
		Args:    usageArgs(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error {
			o.to = args[0]
			return runBackup(o, s)
		},
	}
	o.db.addTo(cmd)
	return cmd
}

func runBackup(o backupOptions, s streams) error {
	if err := storage.Backup(o.db.path, o.to, o.db.wait); err != nil {
		return err
	}
	_, err := fmt.Fprintf(s.Out, "%s is copied to %s\n", o.db.path, o.to)
	return err
}

func newCompact(s streams) *cobra.Command {
	var d database
	cmd := &cobra.Command{
		Use:   "compact",
		Short: "Give back the space that a database no longer needs",
		Long: `Rewrite a database without the pages that it no longer uses. The new file takes
the place of the old one only when it is complete and was checked. Others may read
meanwhile.

An ingest does so by itself where it leaves a sixth of the file unused.`,
		Example: `  liqa compact --db news.db`,
		Args:    usageArgs(cobra.NoArgs),
		RunE:    func(*cobra.Command, []string) error { return runCompact(d, s) },
	}
	d.addTo(cmd)
	return cmd
}

func runCompact(d database, s streams) error {
	before, after, err := storage.Compact(d.path, d.wait)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(s.Out, sizes(d.path, before, after))
	return err
}
