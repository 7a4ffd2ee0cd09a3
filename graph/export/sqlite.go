package export

import (
	"database/sql"
	"errors"

	_ "modernc.org/sqlite" // the driver "sqlite", in Go alone

	"liqa/extract/fact"
	"liqa/graph"
)

// sqliteSchema is what the database of SQLite looks like.
const sqliteSchema = `
CREATE TABLE actor (id TEXT PRIMARY KEY, name TEXT, label TEXT, role TEXT, country TEXT, type TEXT);
CREATE TABLE actor_name (actor TEXT REFERENCES actor, name TEXT);
CREATE TABLE meeting (id TEXT PRIMARY KEY, kind TEXT, status TEXT, date TEXT, first_day TEXT, last_day TEXT, place TEXT, place_country TEXT, sources INTEGER);
CREATE TABLE participant (meeting TEXT REFERENCES meeting, actor TEXT REFERENCES actor, role TEXT, country TEXT, part TEXT, basis TEXT);
CREATE TABLE topic (meeting TEXT REFERENCES meeting, topic TEXT);
CREATE TABLE report (meeting TEXT REFERENCES meeting, article TEXT, outlet TEXT, published TEXT, kind TEXT, status TEXT, date TEXT, place TEXT, according_to TEXT);
CREATE TABLE quote (meeting TEXT REFERENCES meeting, article TEXT, found_in TEXT, start INTEGER, "end" INTEGER, text TEXT);
CREATE VIEW met AS SELECT a.actor AS actor, b.actor AS other, m.* FROM participant a JOIN participant b USING (meeting) JOIN meeting m ON m.id = a.meeting WHERE a.actor <> b.actor;
`

const sqliteIndexes = `
CREATE INDEX participant_actor ON participant (actor);
CREATE INDEX participant_meeting ON participant (meeting);
CREATE INDEX topic_topic ON topic (topic);
CREATE INDEX report_meeting ON report (meeting);
CREATE INDEX quote_meeting ON quote (meeting);
`

// SQLite writes a new database of SQLite 3 at path. Texts are stored as they
// are, by parameters: a quote stays equal to the article's bytes.
func SQLite(path string, d graph.Data) error {
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return err
	}
	return errors.Join(fillSQLite(db, d), db.Close())
}

func fillSQLite(db *sql.DB, d graph.Data) error {
	if _, err := db.Exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + sqliteSchema); err != nil {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	s := &sqliteWriter{tx: tx, statements: map[string]*sql.Stmt{}}
	err = over(d.Actors, s.actor)
	if err == nil {
		err = over(d.Meetings, s.meeting)
	}
	if err = errors.Join(err, s.err); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	_, err = db.Exec(sqliteIndexes)
	return err
}

// sqliteWriter keeps the first error.
type sqliteWriter struct {
	tx         *sql.Tx
	statements map[string]*sql.Stmt
	err        error
}

func (s *sqliteWriter) insert(into string, values ...any) {
	if s.err != nil {
		return
	}
	statement := s.statements[into]
	if statement == nil {
		marks := "?"
		for range len(values) - 1 {
			marks += ",?"
		}
		if statement, s.err = s.tx.Prepare("INSERT INTO " + into + " VALUES (" + marks + ")"); s.err != nil {
			return
		}
		s.statements[into] = statement
	}
	_, s.err = statement.Exec(values...)
}

func (s *sqliteWriter) actor(a fact.Actor) {
	s.insert("actor", a.ID, a.Name, a.Label, a.Role, a.Country, string(a.Type))
	for _, n := range a.Names {
		s.insert("actor_name", a.ID, n)
	}
}

func (s *sqliteWriter) meeting(m fact.Meeting) {
	first, last := closedBounds(m)
	s.insert("meeting", m.ID, string(m.Kind), string(m.Status), m.Date.EDTF, first, last, m.Place.Name, m.Place.Country, m.Sources)
	for _, p := range m.Participants {
		s.insert("participant", m.ID, p.ID, p.Role, p.Country, string(p.As), string(p.Basis))
	}
	for _, t := range m.Topics {
		s.insert("topic", m.ID, t)
	}
	for _, r := range m.Reports {
		for _, by := range orNone(r.AccordingTo) {
			s.insert("report", m.ID, r.Article, r.Outlet, r.Published, string(r.Kind), string(r.Status), r.Date.EDTF, r.Place.Name, by)
		}
		for _, q := range r.Evidence {
			s.insert("quote", m.ID, r.Article, q.In, q.Start, q.End, q.Text)
		}
	}
}

// orNone is one empty string for nothing: a report without a source has a row.
func orNone(all []string) []string {
	if len(all) == 0 {
		return []string{""}
	}
	return all
}
