package fact

import "errors"

// The situations a caller must tell apart, whatever package reports them.
var (
	// ErrLocked: another process holds the database.
	ErrLocked = errors.New("the database is locked by another process")
	// ErrDamaged: bytes of the database are not those that were written.
	ErrDamaged = errors.New("the database is damaged")
	// ErrNotFound: nothing of that name is known.
	ErrNotFound = errors.New("not found")
	// ErrAmbiguous: a name stands for several actors.
	ErrAmbiguous = errors.New("the name is ambiguous")
)
