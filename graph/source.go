// Package graph asks and answers questions about who met whom. It states what
// it needs of a store as an interface, Source, and never knows which store
// serves it.
package graph

import (
	"iter"

	"liqa/extract/fact"
)

// Source is a consistent view of actors and meetings: what it returns does not
// change while it is in use. An iterator that fails yields one error and ends.
// Ids are compared byte by byte.
type Source interface {
	// Actor returns the actor with the id or identity key given, or an error
	// that is fact.ErrNotFound.
	Actor(id string) (fact.Actor, error)

	// Meeting returns the meeting with the id given, or an error that is
	// fact.ErrNotFound.
	Meeting(id string) (fact.Meeting, error)

	// Terms yields the pairs of a name term and an actor's id whose term starts
	// with prefix, sorted by term, then id. The terms of an actor are those of
	// name.Terms; a store, which does not import this package, is handed that
	// function by whoever opens it.
	Terms(prefix string) iter.Seq2[fact.Term, error]

	// Bearers yields the ids, sorted, of the actors that have this very term. It
	// should read no more of the terms than those.
	Bearers(term string) iter.Seq2[string, error]

	// MeetingsOf yields the meetings in which every one of the actors with these
	// ids has a part, of any status, oldest first (see fact.Older). Days since
	// and until, YYYY-MM-DD, leave out dated meetings that cannot fall between
	// them, both included; an empty one sets no limit. Undated meetings come
	// last. A store should read only records of meetings it yields.
	MeetingsOf(actors []string, since, until string) iter.Seq2[fact.Meeting, error]

	// Between yields the meetings that two actors both attend, in the order of
	// MeetingsOf; none of one actor with itself. Mediators do not attend.
	Between(a, b string) iter.Seq2[fact.Meeting, error]

	// Meetings yields all meetings, with the order and the limits of
	// MeetingsOf.
	Meetings(since, until string) iter.Seq2[fact.Meeting, error]

	// Tie returns the tie of two actors by their ids; one of no meetings where
	// there is none.
	Tie(a, b string) (fact.Tie, error)

	// Degree returns how many ties the actor with that id has. It should cost far
	// less than to count them.
	Degree(actor string) (int, error)

	// Ties yields the ties of the actor with that id, sorted by the other's id.
	// A is the actor, B the other.
	Ties(actor string) iter.Seq2[fact.Tie, error]

	// AllTies yields every tie once, A before B, sorted by A, then B.
	AllTies() iter.Seq2[fact.Tie, error]

	// Actors yields all actors, sorted by id.
	Actors() iter.Seq2[fact.Actor, error]
}
