// Package storage keeps articles, and what follows from them, in one bbolt file.
//
// # What it promises
//
// An article that was acknowledged is on disk whole; one that was interrupted is
// wholly there or wholly absent. This holds when the process is killed
// (TestCrashKilledWriter), when the power fails (TestCrashPowerCut) and when the
// disk is full, whatever is written (TestCrashDiskFull, TestCrashDiskFullTasks).
//
// Wrong bytes are reported, never answered from: every answer is that of the
// intact file or the error fact.ErrDamaged, whatever bits were flipped, pages
// lost, exchanged or misdirected, or bytes cut off
// (TestCrashWrongBytesAreNeverAnsweredFrom, TestWrongReadingIsRefused); nor what once
// was right, where pages of the past stand in today's place
// (TestThePastIsNotAnsweredFrom, TestTextOfThePastIsRefused), nor a list that is short
// (TestHiddenRowsAreMissed), nor a file into which something else copied another
// meanwhile (TestOverwrittenWhileRead).
//
// No damage ends the program. Check looks at every byte in use and survives what
// it looks for; Salvage gives every intact article of a damaged file, and none
// that was never written (TestCrashCheckSurvivesAndFinds). Who writes to a damaged
// file is told so, or comes to no damaged page (TestCrashWritersEndOnWrongBytes,
// TestDamageUnderAWriter).
//
// What is quoted stands in the stored article (TestWrongQuotesAreRefused).
//
// The database is a function of what was put: neither the order nor the
// transactions nor what was there before show in any answer (TestCrashModel,
// TestStoreServesTheGraph; for all of an ingest, cmd/liqa's
// TestCrashIngestGoesOn).
//
// A view is of one moment. Many processes read together; a writer has the file
// to itself, and who must wait is told so in time: fact.ErrLocked
// (TestReadersBesideAWriter, TestLocks). Who waited while another file took the place
// of this one goes on with that (TestWhoWaitsGetsTheNewFile), and what is written to
// one while it is compacted is not lost (TestWrittenMeanwhile).
//
// A new database, a backup, a compacted or rebuilt one appears under its name
// only when it is complete and on disk, and but for a new one checked in full
// (TestCrashPowerCutNames, TestCrashKilledMaintenance, TestBackup, TestCompact); so
// it is where an open file keeps its name or there are no hard links
// (TestWhereOpenFilesKeepTheirNames, TestWithoutLinks). Its owner and rights are those
// of the file it is made from (TestRightsAreKept); a link to a database stays one
// (TestALinkStaysOne). What a killed process left half made is cleared away by the
// next writer (TestAbandonedFoldersAreCleared).
//
// An older layout is brought up to date in one transaction, after a copy was kept
// (TestMigration, TestEveryLayoutIsRead, TestCrashPowerCutMigration); a database
// that lacks what liqa learned to keep later is read as one that has none of it
// (TestOlderDatabase).
//
// A file or folder without the right to write is read as ever (TestReadOnly).
//
// An ingest leaves at most two and a half bytes of file to a byte of article text, but
// for half a megabyte: it rewrites a file that it wore (cmd/liqa's TestFileStaysSmall).
//
// # What it does not promise
//
// Damage that a program with the right to write does on purpose: checksums are
// no signatures. Disks that acknowledge a sync and forget it. A file system that
// cannot lock (some network ones).
//
// FORMAT.md writes the file down byte by byte.
package storage
