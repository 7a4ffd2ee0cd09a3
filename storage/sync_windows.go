package storage

import "os"

// mapAhead is nothing: there a file is as long as its map.
const mapAhead = 0

// syncDir does nothing: Windows journals names and cannot sync a folder.
func syncDir(string) error { return nil }

// holdFile does nothing: Windows removes no file that a process has open.
func holdFile(*os.File) error { return nil }

// takeOwner does nothing: a file's rights there come from its folder.
func takeOwner(string, os.FileInfo) {}
