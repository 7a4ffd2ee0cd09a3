package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"liqa/extract/fact"
	"liqa/extract/source/charset"
)

// lines reads JSON Lines: one record a line, so a broken one costs only itself.
func (r *run) lines(s stream, b *bufio.Reader) bool {
	b = recoded(b)
	record := 0
	for number := 1; ; number++ {
		line, err := readLine(b)
		if err == io.EOF {
			return record > 0 || r.skip(s.path, "", 0, errEmpty)
		}
		at := fmt.Sprintf("line %d", number)
		if err != nil && !errors.Is(err, errLarge) {
			return r.skip(s.path, at, 0, err)
		}
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if err == nil && len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if record++; !r.record(s, at, record, line, err) {
			return false
		}
	}
}

// readLine returns the next line without its end; errLarge for one beyond the
// limit, of which nothing is kept; io.EOF behind the last.
func readLine(b *bufio.Reader) ([]byte, error) {
	var line []byte
	large := false
	for {
		part, err := b.ReadSlice('\n')
		if large = large || len(line)+len(part) > maxArticle; large {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && (len(line) > 0 || large):
		case err != nil:
			return nil, err
		}
		if large {
			return nil, errLarge
		}
		return bytes.TrimRight(line, "\r\n"), nil
	}
}

// records reads JSON objects that stand in an array or spread over lines.
func (r *run) records(s stream, b *bufio.Reader) bool { return r.objects(s, recoded(b), nothing) }

// nothing ends no row of objects.
const nothing = 0

// objects reads JSON objects up to the byte end outside of them, or to the end
// of the stream.
func (r *run) objects(s stream, b *bufio.Reader, end byte) bool {
	for record := 1; ; record++ {
		object, err := readObject(b, end)
		if err == io.EOF {
			return record > 1 || r.skip(s.path, "", 0, errors.New("no JSON object in it"))
		}
		at := fmt.Sprintf("record %d", record)
		if err != nil && !errors.Is(err, errLarge) {
			return r.skip(s.path, at, record, err)
		}
		if !r.record(s, at, record, object, err) {
			return false
		}
	}
}

// readObject returns the next JSON object, from its brace to the closing one;
// io.EOF at the byte end outside of objects.
func readObject(b *bufio.Reader, end byte) ([]byte, error) {
	var object []byte
	depth, quoted, escaped, large := 0, false, false, false
	for {
		c, err := b.ReadByte()
		if err == io.EOF && depth > 0 {
			return nil, errors.New("the JSON breaks off inside an object")
		}
		if err != nil {
			return nil, err
		}
		inside := depth > 0
		if !inside && c == end && end != nothing {
			return nil, io.EOF
		}
		switch {
		case escaped:
			escaped = false
		case quoted && c == '\\':
			escaped = true
		case c == '"' && inside:
			quoted = !quoted
		case quoted:
		case c == '{':
			depth++
		case c == '}' && inside:
			depth--
		}
		if !inside && depth == 0 {
			continue
		}
		if large = large || len(object) >= maxArticle; !large {
			object = append(object, c)
		}
		if depth == 0 && large {
			return nil, errLarge
		}
		if depth == 0 {
			return object, nil
		}
	}
}

// recoded is a stream of records in UTF-8, whatever it comes in.
func recoded(b *bufio.Reader) *bufio.Reader {
	head, _ := b.Peek(sniffed) // as much as there is
	return bufio.NewReaderSize(charset.Reader(b, head), sniffed)
}

// record reads one record; err says that its bytes could not be had.
func (r *run) record(s stream, at string, n int, raw []byte, err error) bool {
	if err != nil {
		return r.skip(s.path, at, n, err)
	}
	a, err := r.parse(raw)
	if err != nil {
		return r.skip(s.path, at, n, err)
	}
	return r.article(named(a, s, n))
}

// broken words a JSON error for somebody who looks for its place in the line.
func broken(err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("broken JSON at byte %d: %w", syntax.Offset, err)
	}
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return fmt.Errorf("a JSON %s where an object belongs", kind.Value)
	}
	return fmt.Errorf("broken JSON: %w", err)
}

// named gives a record a name where it has none: its address, or the file's with
// the record's number.
func named(a fact.Article, s stream, n int) fact.Article {
	if a.ID == "" {
		a.ID = a.URL
	}
	if a.ID == "" {
		a.ID = fmt.Sprintf("%s#%d", s.id(), n)
	}
	return a
}
