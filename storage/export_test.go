package storage

// Begin returns a view of the database that no writer changes, until end is
// called: for suites that hold one open beyond a function.
func (s *Store) Begin() (tx *Tx, end func(), err error) {
	b, err := s.db.Begin(false)
	if err != nil {
		return nil, nil, err
	}
	return s.tx(b), func() { _ = b.Rollback() }, nil // a read transaction has nothing to lose
}

// Path is the database's file.
func (s *Store) Path() string { return s.path }
