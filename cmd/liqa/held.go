package main

import (
	"errors"
	"io"
	"net"
	"os"
)

// held is standard output that can be kept back: of a damaged database nothing
// may be printed, and the damage may show only after the first lines.
type held struct {
	out     io.Writer
	holding bool
	memory  net.Buffers // blocks that are filled one after another
	size    int
	file    *os.File // what is too much for memory
}

const (
	heldBytes = 8 << 20 // how much is kept back in memory
	heldBlock = 64 << 10
)

func (h *held) Write(p []byte) (int, error) {
	switch {
	case !h.holding:
		return h.out.Write(p)
	case h.file != nil:
		return h.file.Write(p)
	case h.size+len(p) <= heldBytes:
		h.keep(p)
		return len(p), nil
	}
	f, err := os.CreateTemp("", "liqa-answer-")
	if err != nil {
		return 0, err
	}
	h.file = f
	return f.Write(p)
}

// keep adds to the memory, in which nothing is ever moved.
func (h *held) keep(p []byte) {
	n := len(h.memory) - 1
	if n < 0 || cap(h.memory[n])-len(h.memory[n]) < len(p) {
		h.memory = append(h.memory, make([]byte, 0, max(len(p), heldBlock)))
		n++
	}
	h.memory[n] = append(h.memory[n], p...)
	h.size += len(p)
}

// release prints what was kept back, or drops it.
func (h *held) release(print bool) error {
	h.holding = false
	defer h.drop()
	if !print {
		return nil
	}
	if _, err := h.memory.WriteTo(h.out); err != nil || h.file == nil {
		return err
	}
	if _, err := h.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err := io.Copy(h.out, h.file)
	return err
}

func (h *held) drop() {
	h.memory, h.size = nil, 0
	if h.file != nil {
		_ = errors.Join(h.file.Close(), os.Remove(h.file.Name())) // a file of our own that nobody needs
		h.file = nil
	}
}

// heldBack runs f and prints what it wrote only when it did not meet damage.
func heldBack(out io.Writer, f func() error, damaged func(error) bool) error {
	h, ok := out.(*held)
	if !ok || h.holding {
		return f()
	}
	h.holding = true
	err := f()
	return errors.Join(err, h.release(!damaged(err)))
}
