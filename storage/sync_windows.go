package storage

import "os"

// syncDir does nothing: Windows journals names and cannot sync a folder.
func syncDir(string) error { return nil }

// holdFile does nothing: Windows removes no file that a process has open.
func holdFile(*os.File) error { return nil }
