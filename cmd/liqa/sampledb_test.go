package main

import (
	"fmt"
	"os"
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
		a, _ := strconv.Atoi(args[1])
		m, _ := strconv.Atoi(args[2])
		actors, meetings = graphtest.Generate(1, a, m)
	}
	db, err := storage.Open(args[0], storage.Options{Terms: name.Terms})
	if err != nil {
		return err
	}
	defer db.Close()
	return db.Update(func(tx *storage.Tx) error {
		for _, a := range actors {
			tx.PutActor(a)
		}
		for _, m := range meetings {
			tx.PutMeeting(m)
		}
		return nil
	})
}
