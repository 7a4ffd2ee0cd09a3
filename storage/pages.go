package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
)

// This file reads bbolt's pages by itself, from a file instead of a map and
// trusting nothing, for what bbolt cannot do: look at a damaged file and live.
// The format is that of go.etcd.io/bbolt internal/common, version 2.
const (
	metaMagic   = 0xED0CDAED
	metaVersion = 2
	metaSize    = 64 // with its checksum
	pageHead    = 16
	elementSize = 16

	branchPage   = 0x01
	leafPage     = 0x02
	metaPage     = 0x04
	freelistPage = 0x10
	bucketLeaf   = 0x01

	maxDepth = 48
)

// meta is one of the two pages that say where everything is.
type meta struct {
	pageSize int
	root     uint64
	freelist uint64
	high     uint64 // pages from here on are not in use
	txid     uint64
}

var errMeta = errors.New("its head is not that of a database")

// decodeMeta reads a meta from the bytes behind a page's head.
func decodeMeta(b []byte) (meta, error) {
	u64 := binary.LittleEndian.Uint64
	m := meta{
		pageSize: int(binary.LittleEndian.Uint32(b[8:])),
		root:     u64(b[16:]), freelist: u64(b[32:]), high: u64(b[40:]), txid: u64(b[48:]),
	}
	if !looksLikeMeta(b) || metaSum(b) != u64(b[56:]) {
		return m, errMeta
	}
	return m, nil
}

func looksLikeMeta(b []byte) bool {
	size := binary.LittleEndian.Uint32(b[8:])
	return binary.LittleEndian.Uint32(b) == metaMagic && binary.LittleEndian.Uint32(b[4:]) == metaVersion &&
		size >= 512 && size <= 1<<16 && size&(size-1) == 0
}

func metaSum(b []byte) uint64 {
	h := fnv.New64a()
	h.Write(b[:metaSize-8])
	return h.Sum64()
}

// oneByteOff reports whether changing a single byte makes the meta valid. A
// write cut short by a power failure does not look like that; decay does.
func oneByteOff(b []byte) (meta, bool) {
	try := bytes.Clone(b[:metaSize])
	for i := range try {
		was := try[i]
		for v := range 256 {
			try[i] = byte(v)
			if m, err := decodeMeta(try); err == nil {
				return m, true
			}
		}
		try[i] = was
	}
	return meta{}, false
}

// pages reads the pages of a database file.
type pages struct {
	file   io.ReaderAt
	mapped []byte // the file as it lies in memory; nil to read from file
	meta   meta
}

// at returns bytes of the file.
func (p *pages) at(offset int64, size int) ([]byte, error) {
	if p.mapped == nil {
		b := make([]byte, size)
		_, err := p.file.ReadAt(b, offset)
		return b, err
	}
	if offset+int64(size) > int64(len(p.mapped)) {
		return nil, io.ErrUnexpectedEOF
	}
	return p.mapped[offset : offset+int64(size) : offset+int64(size)], nil
}

// element is one entry of a page.
type element struct {
	flags      uint32
	key, value []byte
	child      uint64 // of a branch
}

// page is a page with all that overflows it.
type page struct {
	id       uint64
	flags    uint16
	overflow uint32
	data     []byte // the first page's head at 0
	count    int
}

// peek returns the head of a page alone, which fits its place.
func (p *pages) peek(id uint64) (*page, error) { return p.start(id, pageHead) }

// start returns the first bytes of a page, whose head fits its place.
func (p *pages) start(id uint64, size int) (*page, error) {
	if id < 2 || id >= p.meta.high {
		return nil, fmt.Errorf("page %d is none of the %d in use", id, p.meta.high)
	}
	b, err := p.at(int64(id)*int64(p.meta.pageSize), size)
	if err != nil {
		return nil, fmt.Errorf("page %d cannot be read: %w", id, err)
	}
	pg := decodePage(b)
	if pg.id != id {
		return nil, fmt.Errorf("page %d says that it is page %d", id, pg.id)
	}
	if uint64(pg.overflow) >= p.meta.high-id {
		return nil, fmt.Errorf("page %d says that it goes on for %d pages", id, pg.overflow)
	}
	return pg, nil
}

// read returns a page with all that overflows it.
func (p *pages) read(id uint64) (*page, error) {
	pg, err := p.start(id, p.meta.pageSize)
	if err != nil || pg.overflow == 0 {
		return pg, err
	}
	pg.data, err = p.at(int64(id)*int64(p.meta.pageSize), (int(pg.overflow)+1)*p.meta.pageSize)
	if err != nil {
		return nil, fmt.Errorf("page %d cannot be read: %w", id, err)
	}
	return pg, nil
}

func decodePage(b []byte) *page {
	return &page{
		id:       binary.LittleEndian.Uint64(b),
		flags:    binary.LittleEndian.Uint16(b[8:]),
		count:    int(binary.LittleEndian.Uint16(b[10:])),
		overflow: binary.LittleEndian.Uint32(b[12:]),
		data:     b,
	}
}

// element returns the i-th entry of a branch or leaf page.
func (pg *page) element(i int) (element, error) {
	at := pageHead + i*elementSize
	if at+elementSize > len(pg.data) {
		return element{}, fmt.Errorf("page %d has no room for entry %d", pg.id, i)
	}
	head := pg.data[at : at+elementSize]
	u32 := binary.LittleEndian.Uint32
	if pg.flags&branchPage != 0 {
		key, err := pg.slice(at, u32(head), u32(head[4:]))
		return element{key: key, child: binary.LittleEndian.Uint64(head[8:])}, err
	}
	both, err := pg.slice(at, u32(head[4:]), u32(head[8:]), u32(head[12:]))
	if err != nil {
		return element{}, err
	}
	n := u32(head[8:])
	return element{flags: u32(head), key: both[:n], value: both[n:]}, nil
}

// slice cuts out of a page what an entry at a place points to.
func (pg *page) slice(at int, offset uint32, sizes ...uint32) ([]byte, error) {
	from := uint64(at) + uint64(offset)
	to := from
	for _, s := range sizes {
		to += uint64(s)
	}
	if to > uint64(len(pg.data)) {
		return nil, fmt.Errorf("page %d has an entry that ends outside it", pg.id)
	}
	return pg.data[from:to], nil
}
