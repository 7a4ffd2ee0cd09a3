package export

import (
	"bufio"
	"crypto/sha1"
	"encoding/hex"
	"encoding/json"
	"io"
)

// jsonWriter writes values; bufio keeps the first error for Flush.
type jsonWriter struct {
	w   *bufio.Writer
	enc *json.Encoder
}

func newJSON(w io.Writer) jsonWriter {
	b := bufio.NewWriter(w)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	return jsonWriter{b, enc}
}

// object is a JSON object without its empty members; encoding/json sorts the
// names.
type object map[string]any

func (o object) set(name, value string) {
	if value = Plain(value); value != "" {
		o[name] = value
	}
}

// hashed makes an id of safe letters out of any id.
func hashed(kind, id string) string {
	sum := sha1.Sum([]byte(kind + "\x00" + id))
	return "liqa-" + kind + "-" + hex.EncodeToString(sum[:10])
}
