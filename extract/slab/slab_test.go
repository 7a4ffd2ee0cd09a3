package slab

import "testing"

func TestNobodySharesWhatIsLent(t *testing.T) {
	var s Slab[int]
	var lent [][]int
	for i := range 300 {
		room := s.Lend(i)
		for k := range room {
			if room[k] != 0 {
				t.Fatalf("slice %d has another's value %d", i, room[k])
			}
			room[k] = i
		}
		lent = append(lent, room)
		_ = append(room, -1)
	}
	for i, room := range lent {
		for _, v := range room {
			if v != i {
				t.Fatalf("slice %d holds %d", i, v)
			}
		}
	}
}

func TestResetLendsZeroesAgain(t *testing.T) {
	var s Slab[int]
	for range 3 {
		room := s.Lend(least)
		for k := range room {
			if room[k] != 0 {
				t.Fatal("a value of the time before")
			}
			room[k] = 1
		}
		s.Reset()
	}
	if n := testing.AllocsPerRun(10, func() { s.Lend(least); s.Reset() }); n != 0 {
		t.Errorf("the block is not used again: %v allocations", n)
	}
}

func TestTrimTakesTheRestBack(t *testing.T) {
	var s Slab[int]
	room := s.Trim(s.Lend(10), 4)
	next := s.Lend(1)
	next[0] = 7
	if _ = append(room, 1); len(room) != 4 || next[0] != 7 || s.used != 5 {
		t.Errorf("%d kept, %d in use, the next holds %d", len(room), s.used, next[0])
	}
}

func TestVeryMuchIsNotKept(t *testing.T) {
	var s Slab[int]
	s.Lend(most + 1)
	s.Reset()
	if len(s.block) != 0 {
		t.Errorf("%d values kept", len(s.block))
	}
}
