package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// xmlWriter writes elements line by line; bufio keeps the first error for Flush.
type xmlWriter struct{ w *bufio.Writer }

func newXML(w io.Writer) xmlWriter {
	x := xmlWriter{bufio.NewWriter(w)}
	x.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	return x
}

func (x xmlWriter) line(format string, args ...any) { fmt.Fprintf(x.w, format+"\n", args...) }

// xmlText escapes text for an element or an attribute.
func xmlText(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(Plain(s))) // a strings.Builder does not fail
	return b.String()
}
