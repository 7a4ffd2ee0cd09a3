package source

import (
	"fmt"
	"io"
)

// Limits keep any input from exhausting the program.
type Limits struct {
	Nesting  int   // containers within containers
	Entries  int   // entries of an archive
	Unpacked int64 // bytes that one file unpacks to
	Ratio    int64 // how many times its packed size something may unpack to
}

func (l Limits) orDefault() Limits {
	if l.Nesting == 0 {
		l.Nesting = 4
	}
	if l.Entries == 0 {
		l.Entries = 10_000_000
	}
	if l.Unpacked == 0 {
		l.Unpacked = 1 << 40
	}
	if l.Ratio == 0 {
		l.Ratio = 250 // text packs 4 to 12 times; what packs better says nothing
	}
	return l
}

// The limits that never move.
const (
	maxArticle = 8 << 20  // bytes of one page or record
	sniffed    = 64 << 10 // bytes looked at to tell what a stream is
	trusted    = 32 << 20 // bytes unpacked before the ratio counts
)

// counted counts the bytes read through it.
type counted struct {
	io.Reader
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}

// unpacking passes on what is unpacked from a packed stream until it is too much.
type unpacking struct {
	io.Reader
	packed *counted
	limits Limits
	out    int64
}

func (u *unpacking) Read(p []byte) (int, error) {
	n, err := u.Reader.Read(p)
	u.out += int64(n)
	switch {
	case u.out > u.limits.Unpacked:
		return 0, fmt.Errorf("unpacks to more than %d GiB", u.limits.Unpacked>>30)
	case u.out > trusted && u.out > u.limits.Ratio*u.packed.n:
		return 0, fmt.Errorf("unpacks to more than %d times its size", u.limits.Ratio)
	}
	return n, err
}
