package main

import (
	"maps"
	"slices"
	"sync"
)

// flying counts the articles that were read and are not stored yet, by id: what
// the database says of such an id is about to be out of date.
type flying struct {
	lock     sync.Mutex
	count    map[string]int
	changing map[string]bool // those among them that the database has otherwise
}

func newFlying() flying { return flying{count: map[string]int{}, changing: map[string]bool{}} }

// change notes that the article on its way replaces a stored one.
func (f *flying) change(id string) {
	f.lock.Lock()
	defer f.lock.Unlock()
	f.changing[id] = true
}

// changes lists the stored articles that are about to be replaced.
func (f *flying) changes() []string {
	f.lock.Lock()
	defer f.lock.Unlock()
	return slices.Collect(maps.Keys(f.changing))
}

// start notes one more of that id and reports whether another is ahead.
func (f *flying) start(id string) (ahead bool) {
	f.lock.Lock()
	defer f.lock.Unlock()
	f.count[id]++
	return f.count[id] > 1
}

// land notes that one of that id is stored or given up.
func (f *flying) land(id string) {
	f.lock.Lock()
	defer f.lock.Unlock()
	if f.count[id]--; f.count[id] == 0 {
		delete(f.count, id)
		delete(f.changing, id)
	}
}
