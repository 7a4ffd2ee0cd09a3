package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"

	"liqa/graph/graphtest"
	"liqa/graph/name"
	"liqa/storage"
)

// sampleDB is the program "sampledb FILE [ACTORS MEETINGS]" of the test
// scripts: it makes a database of graphtest's sample, or of a generated world.
func sampleDB() {
	if err := makeSampleDB(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "sampledb:", err)
		os.Exit(1)
	}
}

func makeSampleDB(args []string) error {
	actors, meetings := graphtest.Sample()
	if len(args) == 3 {
		a, errA := strconv.Atoi(args[1])
		m, errM := strconv.Atoi(args[2])
		if err := errors.Join(errA, errM); err != nil {
			return err
		}
		actors, meetings = graphtest.Generate(1, a, m)
	}
	db, err := storage.Open(args[0], storage.Options{Terms: name.Terms})
	if err != nil {
		return err
	}
	defer db.Close()
	if err := inBatches(db, actors, (*storage.Tx).PutActor); err != nil {
		return err
	}
	return inBatches(db, meetings, (*storage.Tx).PutMeeting)
}

// inBatches puts many items without one transaction holding them all.
func inBatches[T any](db *storage.Store, all []T, put func(*storage.Tx, T)) error {
	for batch := range slices.Chunk(all, 50000) {
		err := db.Update(func(tx *storage.Tx) error {
			for _, x := range batch {
				put(tx, x)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
