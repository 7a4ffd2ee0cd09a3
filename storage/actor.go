package storage

import (
	"fmt"
	"iter"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/fact/tight"
)

const (
	actorBucket = "actor" // id → actor
	aliasBucket = "alias" // id or identity key → id
	termBucket  = "term"  // name term, id
)

// sep ends each part of a composite key but the last.
const sep = "\x00"

func join(parts ...string) string { return strings.Join(parts, sep) }

// PutActor stores an actor in place of any of that id.
func (tx *Tx) PutActor(a fact.Actor) { tx.actors[a.ID] = &a }

// DeleteActor removes the actor with that id.
func (tx *Tx) DeleteActor(id string) { tx.actors[id] = nil }

// queueActors turns actors put and deleted into rows: all old rows go before
// any new one comes, since keys may pass from actor to actor.
func (tx *Tx) queueActors() error {
	for id := range tx.actors {
		old, err := tx.actor(id)
		if err != nil {
			return err
		}
		if old != nil {
			tx.eachActorRow(*old, tx.remove)
		}
	}
	for _, a := range tx.actors {
		if a == nil {
			continue
		}
		tx.put(actorBucket, a.ID, encodeActor(*a))
		for _, k := range aliases(*a) {
			tx.put(aliasBucket, k, []byte(a.ID))
		}
		for _, t := range tx.store.terms(*a) {
			tx.put(termBucket, join(t, a.ID), nil)
		}
	}
	clear(tx.actors)
	return nil
}

func (tx *Tx) eachActorRow(a fact.Actor, do func(bucket, key string)) {
	do(actorBucket, a.ID)
	for _, k := range aliases(a) {
		do(aliasBucket, k)
	}
	for _, t := range tx.store.terms(a) {
		do(termBucket, join(t, a.ID))
	}
}

func aliases(a fact.Actor) []string { return append([]string{a.ID}, a.Keys...) }

// actor returns the actor with that very id, nil when there is none.
func (tx *Tx) actor(id string) (*fact.Actor, error) {
	value, err := tx.get(actorBucket, id)
	if err != nil || value == nil {
		return nil, err
	}
	return decodeActor([]byte(id), value)
}

// encodeActor leaves out the id, which is the key.
func encodeActor(a fact.Actor) []byte {
	a.ID = ""
	return tight.Append(nil, a)
}

func decodeActor(key, value []byte) (*fact.Actor, error) {
	a := &fact.Actor{}
	if err := tight.Decode(value, a); err != nil {
		return nil, damaged(actorBucket, key, err.Error())
	}
	a.ID = string(key)
	return a, nil
}

// Actor returns the actor with the id or identity key given, or
// fact.ErrNotFound.
func (tx *Tx) Actor(key string) (fact.Actor, error) {
	id, err := tx.lookup(aliasBucket, key)
	if err != nil {
		return fact.Actor{}, err
	}
	if id == nil {
		return fact.Actor{}, fmt.Errorf("actor %q: %w", key, fact.ErrNotFound)
	}
	a, err := tx.cachedActor(string(id))
	if err != nil {
		return fact.Actor{}, err
	}
	if a == nil {
		return fact.Actor{}, damaged(actorBucket, id, "is missing")
	}
	return *a, nil
}

// Actors yields all actors, sorted by id.
func (tx *Tx) Actors() iter.Seq2[fact.Actor, error] {
	return func(yield func(fact.Actor, error) bool) {
		for r, err := range tx.whole(actorBucket, "") {
			var a *fact.Actor
			if err == nil {
				a, err = decodeActor(r.key, r.value)
			}
			if err != nil {
				yield(fact.Actor{}, err)
				return
			}
			if !yield(*a, nil) {
				return
			}
		}
	}
}

// Terms yields the terms that start with prefix, sorted by text, then actor.
func (tx *Tx) Terms(prefix string) iter.Seq2[fact.Term, error] {
	return func(yield func(fact.Term, error) bool) {
		for r, err := range tx.whole(termBucket, prefix) {
			if err != nil {
				yield(fact.Term{}, err)
				return
			}
			text, id, _ := strings.Cut(string(r.key), sep)
			if !yield(fact.Term{Text: text, Actor: id}, nil) {
				return
			}
		}
	}
}

// Bearers yields the ids, sorted, of the actors that have this very term.
func (tx *Tx) Bearers(term string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		start := join(term, "")
		for r, err := range tx.whole(termBucket, start) {
			if err != nil {
				yield("", err)
				return
			}
			if !yield(string(r.key[len(start):]), nil) {
				return
			}
		}
	}
}
