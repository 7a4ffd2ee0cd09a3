package source

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
)

var (
	errEntries  = errors.New("more entries than an archive of articles has; the rest is left out")
	errWayOut   = errors.New("a path that leads out of the archive")
	errNotPlain = errors.New("a link or device in the archive")
	errNoFiles  = errors.New("an archive without files")
	errOffice   = errors.New("an office document, not text: save it as a page or as text")
	errSecret   = errors.New("encrypted")
)

// entry is a file in an archive.
type entry struct {
	name  string
	plain bool
	open  func() (io.ReadCloser, error)
}

// archived reads the n-th file of an archive.
func (r *run) archived(s stream, n int, e entry) bool {
	name := strings.ReplaceAll(e.name, "\\", "/")
	shown, base := s.path+"!/"+e.name, path.Base(name)
	switch {
	case n > r.limits.Entries:
		return r.skip(s.path, "", 0, errEntries)
	case strings.HasSuffix(name, "/"), strings.HasPrefix(base, "."), strings.HasPrefix(name, "__MACOSX/"), assets[strings.ToLower(path.Ext(name))]:
		return true
	case path.IsAbs(name) || strings.HasPrefix(path.Clean(name), ".."):
		return r.skip(shown, "", 0, errWayOut)
	case !e.plain:
		return r.skip(shown, "", 0, errNotPlain)
	}
	from, err := e.open()
	if err != nil {
		return r.skip(shown, "", 0, err)
	}
	defer from.Close()
	return r.stream(stream{path: shown, base: base, from: from, depth: s.depth + 1})
}

// isTar tells a tar archive by the mark in its first header.
func isTar(head []byte) bool { return len(head) >= 512 && string(head[257:262]) == "ustar" }

func (r *run) tar(s stream, b *bufio.Reader) bool {
	t := tar.NewReader(b)
	for n := 1; ; n++ {
		h, err := t.Next()
		if err == io.EOF {
			return n > 1 || r.skip(s.path, "", s.record, errNoFiles)
		}
		if err != nil {
			return r.skip(s.path, fmt.Sprintf("entry %d", n), 0, err)
		}
		if h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader {
			continue
		}
		e := entry{name: h.Name, plain: h.Typeflag == tar.TypeReg, open: func() (io.ReadCloser, error) { return io.NopCloser(t), nil }}
		if !r.archived(s, n, e) {
			return false
		}
		if n > r.limits.Entries {
			return true
		}
	}
}

func (r *run) zip(s stream, b *bufio.Reader) bool {
	at, size, err := whole(s, b)
	if err != nil {
		return r.skip(s.path, "", s.record, err)
	}
	defer at.Close()
	z, err := zip.NewReader(at, size)
	if err != nil {
		return r.skip(s.path, "", s.record, err)
	}
	if len(z.File) == 0 {
		return r.skip(s.path, "", s.record, errNoFiles)
	}
	if name := z.File[0].Name; name == "[Content_Types].xml" || name == "mimetype" && s.ext() != ".epub" {
		return r.skip(s.path, "", s.record, errOffice)
	}
	for n, f := range z.File {
		if !r.archived(s, n+1, r.zipEntry(f)) {
			return false
		}
		if n >= r.limits.Entries {
			break
		}
	}
	return true
}

func (r *run) zipEntry(f *zip.File) entry {
	return entry{name: f.Name, plain: f.Mode().IsRegular(), open: func() (io.ReadCloser, error) {
		if f.Flags&1 != 0 {
			return nil, errSecret
		}
		from, err := f.Open()
		if err != nil {
			return nil, err
		}
		packed := &counted{n: int64(f.CompressedSize64)}
		return struct {
			io.Reader
			io.Closer
		}{&unpacking{Reader: from, packed: packed, limits: r.limits}, from}, nil
	}}
}

// maxSpool is how large a zip archive may be that comes through a stream: its
// directory stands at its end, so it is kept in a temporary file.
const maxSpool = 4 << 30

// place is an open file that goes away when closed, or one that stays.
type place struct {
	*os.File
	remove bool
}

func (p place) Close() error {
	if !p.remove {
		return nil
	}
	return errors.Join(p.File.Close(), os.Remove(p.Name()))
}

// whole gives random access to a stream: to the file it is, else to a copy.
func whole(s stream, b io.Reader) (place, int64, error) {
	if f, ok := s.from.(*os.File); ok && s.path != "-" {
		info, err := f.Stat()
		if err != nil {
			return place{}, 0, err
		}
		return place{File: f}, info.Size(), nil
	}
	f, err := os.CreateTemp("", "liqa-*.zip")
	if err != nil {
		return place{}, 0, err
	}
	p := place{f, true}
	n, err := io.Copy(f, io.LimitReader(b, maxSpool+1))
	if err == nil && n > maxSpool {
		err = fmt.Errorf("a zip archive of more than %d GiB inside another stream", maxSpool>>30)
	}
	if err != nil {
		return place{}, 0, errors.Join(err, p.Close())
	}
	return p, n, nil
}
