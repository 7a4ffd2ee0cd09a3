package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Schema is the version of the layout that this program writes.
func Schema() int { return len(migrations) + 1 }

const (
	metaBucket = "meta"
	schemaKey  = "schema"
	rulesKey   = "resolution" // rules that the derived data were made by

	renewingKey = "renewing" // rules, zero, article: how far a renewal has come

	transactionKey = "transaction" // number of the transaction that wrote last
)

// buckets are all that a database has; FORMAT.md says what is in them.
var buckets = slices.Concat([]string{metaBucket, tallyBucket, articleBucket, textBucket, readingBucket, inputBucket, originBucket, versionBucket, fetchedBucket}, derived)

// found makes what a new database has.
func (tx *Tx) found() error {
	for _, name := range buckets {
		if _, err := tx.bolt.CreateBucketIfNotExists([]byte(name)); err != nil {
			return err
		}
	}
	tx.put(metaBucket, schemaKey, []byte(strconv.Itoa(Schema())))
	return nil
}

// checkLayout fails on a layout that this program cannot read: a newer one, or
// for a reader of what has changed, which cannot migrate it, an older one.
func (tx *Tx) checkLayout(reader bool) error {
	v, err := tx.layout()
	if err == nil && v > 1 {
		err = tx.sealed()
	}
	switch {
	case err != nil:
		return err
	case v > Schema():
		return tooNew(tx.store.path, v)
	case v < Schema() && reader:
		return fmt.Errorf("%s has layout %d, older than this liqa's %d: run liqa ingest once, which keeps a copy and brings it up to date", tx.store.path, v, Schema())
	}
	return nil
}

func tooNew(path string, layout int) error {
	return fmt.Errorf("%s has layout %d, and this liqa reads layout %d: use a newer liqa", path, layout, Schema())
}

// seal notes the number of the transaction, which the file's head has, too.
func (tx *Tx) seal() {
	tx.put(metaBucket, transactionKey, binary.AppendUvarint(nil, uint64(tx.bolt.ID())))
}

// sealed tells the list of buckets that belongs to the file's head from one that an
// earlier transaction left behind, with all that it leads to.
func (tx *Tx) sealed() error {
	v, err := tx.get(metaBucket, transactionKey)
	if err == nil && !isTransaction(v, uint64(tx.bolt.ID())) {
		err = damaged(metaBucket, []byte(transactionKey), errStale.Error())
	}
	return err
}

// isTransaction reports whether that number was noted. The second head of a backup
// leads to what the first does, under the number before.
func isTransaction(v []byte, id uint64) bool {
	n, size := binary.Uvarint(v)
	return size > 0 && (n == id || n == id+1)
}

var errStale = errors.New("is not of the transaction that wrote last")

// Resolution names the rules by which actors and meetings were last derived.
func (tx *Tx) Resolution() (string, error) {
	v, err := tx.get(metaBucket, rulesKey)
	return string(v), err
}

// SetResolution notes the rules by which actors and meetings are derived; all of
// them are.
func (tx *Tx) SetResolution(rules string) {
	tx.put(metaBucket, rulesKey, []byte(rules))
	tx.remove(metaBucket, renewingKey)
}

// Renewing returns by which rules everything is being derived anew, and the last
// article that it has come to; both are empty when nothing is.
func (tx *Tx) Renewing() (rules, article string, err error) {
	v, err := tx.get(metaBucket, renewingKey)
	rules, article, _ = strings.Cut(string(v), sep)
	return rules, article, err
}

// SetRenewing notes how far that has come. Until its end nothing counts as
// derived.
func (tx *Tx) SetRenewing(rules, article string) {
	tx.put(metaBucket, renewingKey, []byte(join(rules, article)))
	tx.put(metaBucket, rulesKey, nil)
}
