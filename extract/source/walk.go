package source

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// errNothing is the reason when a pattern or path leads nowhere.
var errNothing = errors.New("no such file or folder, and as a pattern it matches nothing")

// assets are the endings of files that saved pages carry along; a folder is
// full of them and none holds an article. Named by itself such a file is read.
var assets = map[string]bool{
	".css": true, ".js": true, ".mjs": true, ".map": true, ".png": true, ".jpg": true, ".jpeg": true, ".gif": true, ".svg": true,
	".webp": true, ".avif": true, ".ico": true, ".woff": true, ".woff2": true, ".ttf": true, ".otf": true, ".eot": true,
	".mp3": true, ".mp4": true, ".webm": true, ".m4a": true, ".swf": true,
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// path reads one argument of the user's.
func (r *run) path(p string) bool {
	if p == "-" {
		return r.stream(stream{path: "-", base: "-", from: r.stdin})
	}
	if IsAddress(p) {
		return r.fetch(p)
	}
	info, err := os.Stat(p)
	if errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(p, "*?[") {
		return r.glob(p)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return r.skip(p, "", 0, errNothing)
	case err != nil:
		return r.skip(p, "", 0, err)
	case info.IsDir():
		return r.folder(p)
	}
	return r.file(p, info)
}

func (r *run) glob(pattern string) bool {
	matches, err := filepath.Glob(pattern) // sorted
	if err != nil {
		return r.skip(pattern, "", 0, err)
	}
	if len(matches) == 0 {
		return r.skip(pattern, "", 0, errNothing)
	}
	for _, m := range matches {
		if !r.path(m) {
			return false
		}
	}
	return true
}

// folder reads all below root, sorted by name. Hidden files and a page's assets
// are passed over; links are followed only to files inside root, so that no
// link leads out of the tree or round in a loop.
func (r *run) folder(root string) bool {
	going := true
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			going = r.skip(p, "", 0, err)
			if d != nil && d.IsDir() && going {
				return fs.SkipDir
			}
		case p != root && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir() || assets[strings.ToLower(filepath.Ext(p))]:
		case d.Type()&fs.ModeSymlink != 0:
			going = r.link(root, p)
		default:
			going = r.entry(p, d)
		}
		if !going {
			return fs.SkipAll
		}
		return nil
	})
	if err != nil && going {
		return r.skip(root, "", 0, err)
	}
	return going
}

func (r *run) entry(p string, d fs.DirEntry) bool {
	info, err := d.Info()
	if err != nil {
		return r.skip(p, "", 0, err)
	}
	return r.file(p, info)
}

// errOutside is the reason for a link that is not followed.
var errOutside = errors.New("a link to a folder or out of the folder being read; name its target to have it read")

// link reads the file a symbolic link points to, if it lies below root.
func (r *run) link(root, p string) bool {
	target, err := filepath.EvalSymlinks(p)
	if err != nil {
		return r.skip(p, "", 0, err)
	}
	top, err := filepath.EvalSymlinks(root)
	if err != nil {
		return r.skip(p, "", 0, err)
	}
	info, err := os.Stat(target)
	if err != nil {
		return r.skip(p, "", 0, err)
	}
	rel, err := filepath.Rel(top, target)
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) || info.IsDir() {
		return r.skip(p, "", 0, errOutside)
	}
	return r.file(p, info)
}

// errSpecial is the reason for devices, pipes and sockets, which may never end.
var errSpecial = errors.New("not a regular file (a device, pipe or socket)")

func (r *run) file(p string, info fs.FileInfo) bool {
	if !info.Mode().IsRegular() {
		return r.skip(p, "", 0, errSpecial)
	}
	f, err := os.Open(p)
	if err != nil {
		return r.skip(p, "", 0, err)
	}
	defer f.Close()
	read := func() bool { return r.stream(stream{path: p, base: filepath.Base(p), from: io.Reader(f)}) }
	if r.around == nil {
		return read()
	}
	return r.around(p, f, read)
}
