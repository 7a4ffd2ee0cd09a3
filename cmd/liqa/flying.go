package main

import "sync"

// flying counts the articles that were read and are not stored yet, by id: what
// the database says of such an id is about to be out of date.
type flying struct {
	lock  sync.Mutex
	count map[string]int
}

func newFlying() flying { return flying{count: map[string]int{}} }

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
	}
}
