//go:build unix

package storage_test

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"liqa/graph/name"
	"liqa/storage"
	"liqa/storage/crashtest"
)

// TestMain lets a test run this program again as a process that writes until it
// is killed or has no room.
func TestMain(m *testing.M) {
	if path := os.Getenv("LIQA_TEST_WRITE"); path != "" {
		os.Exit(writeOn(path))
	}
	if path := os.Getenv("LIQA_TEST_MAINTAIN"); path != "" {
		os.Exit(maintain(path))
	}
	if path := os.Getenv("LIQA_TEST_PATH"); path != "" {
		os.Exit(perform(os.Getenv("LIQA_TEST_TASK"), path))
	}
	if err := crashtest.LimitMemory(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// perWrite is how many articles a transaction of the writing process stores.
const perWrite = 5

// perDatabase is how many processes are killed on one database: few, so that
// looking at all of it stays cheap and many are killed while they make one.
const perDatabase = 3

// writeOn stores article after article and acknowledges each transaction on
// standard output, until an error ends it.
func writeOn(path string) int {
	if err := limitRoom(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 3
	}
	first, _ := strconv.Atoi(os.Getenv("LIQA_TEST_FIRST"))
	s, err := storage.Open(path, storage.Options{Terms: name.Terms, Wait: 10 * time.Second})
	for n := first; err == nil; n++ {
		err = s.Update(func(tx *storage.Tx) error { putSome(tx, n); return nil })
		if err == nil {
			fmt.Println(n)
		}
	}
	fmt.Fprintln(os.Stderr, err)
	return 1
}

func putSome(tx *storage.Tx, n int) {
	for i := n * perWrite; i < (n+1)*perWrite; i++ {
		tx.PutArticle(pack(i, 0))
	}
}

// maintain rewrites and copies a database over and over.
func maintain(path string) int {
	for n := 0; ; n++ {
		_, _, err := storage.Compact(path, 10*time.Second)
		if err == nil {
			err = storage.Backup(path, fmt.Sprintf("%s.copy-%d-%d", path, os.Getpid(), n), 10*time.Second)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
	}
}

// TestCrashKilledMaintenance: a process killed while it compacts or copies leaves
// the database whole, and no copy that is not.
func TestCrashKilledMaintenance(t *testing.T) {
	seed := crashtest.Seed()
	r := rand.New(rand.NewPCG(seed, 4))
	path, n, copies := "", 0, 0
	tries := crashtest.Tries(100, 3000)
	for i := range tries {
		if i%perDatabase == 0 {
			path, n = filepath.Join(t.TempDir(), "liqa.db"), 0
			goOn(t, path, n)
		}
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "LIQA_TEST_MAINTAIN="+path)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(r.IntN(80_000)) * time.Microsecond)
		_ = errors.Join(cmd.Process.Kill(), cmd.Wait()) // it was killed
		n++
		goOn(t, path, n)
		made, err := filepath.Glob(path + ".copy-*")
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range made {
			wholeUpTo(t, c, n)
			copies++
			os.Remove(c)
		}
	}
	t.Logf("%d kills, %d copies were finished in time, all whole (seed %d)", tries, copies, seed)
}

// writing starts the writing process on a database.
func writing(t *testing.T, path string, first int, room int64) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "LIQA_TEST_WRITE="+path, fmt.Sprint("LIQA_TEST_FIRST=", first))
	if room > 0 {
		cmd.Env = append(cmd.Env, fmt.Sprint("LIQA_TEST_ROOM=", room))
	}
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out)
}

// lastAcknowledged reads acknowledgements to their end; -1 when there is none.
func lastAcknowledged(t *testing.T, lines *bufio.Scanner) int {
	t.Helper()
	last := -1
	for lines.Scan() {
		n, err := strconv.Atoi(lines.Text())
		if err != nil {
			continue // cut off by the kill
		}
		last = n
	}
	return last
}

// TestCrashKilledWriter: a process killed at any moment, also while it makes the
// database, leaves every acknowledged article whole and none half.
func TestCrashKilledWriter(t *testing.T) {
	tries := crashtest.Tries(300, 10_000)
	seed := crashtest.Seed()
	r := rand.New(rand.NewPCG(seed, 1))
	path, next, acknowledged := "", 0, 0
	for i := range tries {
		if i%perDatabase == 0 {
			path, next = filepath.Join(t.TempDir(), "liqa.db"), 0
		}
		cmd, lines := writing(t, path, next, 0)
		time.Sleep(time.Duration(r.IntN(60_000)) * time.Microsecond)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		last := lastAcknowledged(t, lines)
		_ = cmd.Wait() // it was killed
		if last >= next {
			acknowledged += last + 1 - next
		}
		next = max(next, wholeUpTo(t, path, max(last+1, next)))
	}
	t.Logf("%d kills, %d transactions acknowledged, all whole (seed %d)", tries, acknowledged, seed)
	if acknowledged == 0 {
		t.Error("no process lived long enough to acknowledge anything")
	}
}

// wholeUpTo checks that the first n transactions are there whole, perhaps with
// one more that was not acknowledged, and returns how many there are.
func wholeUpTo(t *testing.T, path string, n int) int {
	t.Helper()
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) && n == 0 {
		return 0
	}
	c, err := storage.Check(path, time.Second)
	if err != nil || !c.Sound() {
		t.Fatalf("after the kill: %v %v", err, c)
	}
	s, err := storage.Open(path, storage.Options{ReadOnly: true, Wait: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	have := 0
	err = s.View(func(tx *storage.Tx) error {
		for id, err := range tx.ArticleIDs() {
			if err != nil {
				return err
			}
			want := written(have, 0)
			if a, err := tx.Article(id); err != nil || a.Text != want.Text || a.ID != want.ID {
				return fmt.Errorf("article %s is not as it was written: %w", id, err)
			}
			if have%perWrite == 0 {
				if _, err := tx.Reading(id); err != nil { // of all of them Check saw the checksums
					return err
				}
			}
			have++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if have%perWrite != 0 || have < n*perWrite {
		t.Fatalf("%d articles are there; %d transactions of %d were acknowledged", have, n, perWrite)
	}
	return have / perWrite
}

// TestCrashDiskFull: a writer that finds no room, at whatever size, fails with
// an error; what it acknowledged is whole and the database goes on with room.
func TestCrashDiskFull(t *testing.T) {
	tries := crashtest.Tries(100, 1000)
	seed := crashtest.Seed()
	r := rand.New(rand.NewPCG(seed, 5))
	refused := 0
	const most = 512 << 10
	for i := range tries {
		path := filepath.Join(t.TempDir(), "liqa.db")
		room := int64(4096 + (i*most+r.IntN(most))/tries)
		cmd, lines := writing(t, path, 0, room)
		last := lastAcknowledged(t, lines)
		err := cmd.Wait()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 1 {
			t.Fatalf("room for %d bytes: the writer ended with %v", room, err)
		}
		if last < 0 {
			refused++
		}
		n := wholeUpTo(t, path, last+1)
		if n > 0 {
			s, err := storage.Open(path, storage.Options{Terms: name.Terms})
			if err != nil {
				t.Fatal(err)
			}
			update(t, s, func(tx *storage.Tx) { putSome(tx, n) })
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			wholeUpTo(t, path, n+1)
		}
	}
	t.Logf("%d sizes, on %d of them no database could be made (seed %d)", tries, refused, seed)
}

// sector is what a disk writes whole, if it does.
const sector = 512

// TestCrashPowerCut: of the writes of a transaction any may be lost or torn as
// long as they are not synced; the database is then what it was before, or what
// it was to become once the last write is whole. The writes are found by
// comparing the file before and after each transaction; their order is bbolt's:
// pages, sync, meta page, sync.
func TestCrashPowerCut(t *testing.T) {
	images := history(t)
	tries := crashtest.Tries(2000, 100_000)
	seed := crashtest.Seed()
	after, told := 0, 0
	for i := range tries {
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		k := 1 + r.IntN(len(images)-1)
		cut := powerCut(r, images[k-1], images[k])
		path := filepath.Join(t.TempDir(), "cut.db")
		if err := os.WriteFile(path, cut, 0o644); err != nil {
			t.Fatal(err)
		}
		if headTorn(t, path, k-1) {
			os.Remove(path)
			told++
			continue
		}
		n := wholeUpTo(t, path, k-1)
		if n > k {
			t.Fatalf("seed %d, try %d: %d transactions where %d were made", seed, i, n, k)
		}
		after += n + 1 - k
		if i%4 == 0 {
			goOn(t, path, n)
		}
		os.Remove(path)
	}
	t.Logf("%d cuts, %d of them late enough for the transaction to stand, %d told as damage (seed %d)", tries, after, told, seed)
	if told > 5+tries/50 {
		t.Errorf("%d of %d cuts are told as damage", told, tries)
	}
}

// headTorn reports a head torn at its very last byte, which cannot be told from
// a byte that decayed: that is damage, and every article is there to be saved.
func headTorn(t *testing.T, path string, transactions int) bool {
	t.Helper()
	c, err := storage.Check(path, time.Second)
	if err != nil {
		t.Fatal(err)
	}
	if c.Sound() || !strings.Contains(c.Problems[0].What, "newer of its two heads") {
		return false
	}
	n := 0
	articles, _ := storage.Salvage(path)
	for _, err := range articles {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n < transactions*perWrite {
		t.Fatalf("%d articles are saved of at least %d", n, transactions*perWrite)
	}
	return true
}

// goOn writes one more transaction, as the next run would.
func goOn(t *testing.T, path string, n int) {
	t.Helper()
	s, err := storage.Open(path, storage.Options{Terms: name.Terms})
	if err != nil {
		t.Fatal(err)
	}
	update(t, s, func(tx *storage.Tx) { putSome(tx, n) })
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	wholeUpTo(t, path, n+1)
}

// history is the bytes of a database after each of its transactions.
func history(t *testing.T) [][]byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "history.db")
	s, err := storage.Open(path, storage.Options{Terms: name.Terms})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var images [][]byte
	for n := range 12 {
		image, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		images = append(images, image)
		update(t, s, func(tx *storage.Tx) { putSome(tx, n) })
	}
	return images
}

// powerCut makes what a disk may hold when the power fails between two states.
func powerCut(r *rand.Rand, before, after []byte) []byte {
	cut := make([]byte, len(after))
	copy(cut, before)
	early := r.IntN(2) == 0 // before the pages were synced
	if early && r.IntN(4) == 0 {
		cut = cut[:len(before)] // and before the file had grown
	}
	rate := r.Float64()
	for at := 0; at < len(cut); at += sector {
		now := after[at : at+sector]
		if string(cut[at:at+sector]) == string(now) {
			continue
		}
		meta := at < 2*pageSize
		switch {
		case early && (meta || r.Float64() < rate): // lost
		case (early || meta) && r.IntN(3) == 0: // torn
			copy(cut[at:], now[:r.IntN(sector)])
		case meta && r.IntN(2) == 0: // lost
		default:
			copy(cut[at:], now)
		}
	}
	return cut
}
