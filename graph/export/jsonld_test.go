package export

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"testing"
)

// schemaTerms are the words of schema.org that the export uses, each looked up
// there: a misspelt one would be a property that nobody knows.
var schemaTerms = map[string]bool{
	"Event": true, "Person": true, "Organization": true, "Country": true, "Place": true, "PostalAddress": true,
	"name": true, "alternateName": true, "identifier": true, "address": true, "addressCountry": true, "jobTitle": true, "additionalType": true,
	"startDate": true, "endDate": true, "location": true, "about": true, "attendee": true, "contributor": true, "eventStatus": true,
	"eventAttendanceMode": true, "publisher": true, "datePublished": true,
	"EventScheduled": true, "EventCancelled": true, "OnlineEventAttendanceMode": true, "OfflineEventAttendanceMode": true,
}

// ldReader reads JSON-LD by the rules of its context.
type ldReader struct {
	context map[string]any
	defined map[string]bool // nodes with a type
	named   []string        // what typed terms point to
	err     error
}

func readLD(text string) (*ldReader, error) {
	var doc struct {
		Context map[string]any   `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(text), &doc); err != nil {
		return nil, err
	}
	r := &ldReader{context: doc.Context, defined: map[string]bool{}}
	for _, o := range doc.Graph {
		r.node(o)
	}
	return r, r.err
}

func readJSONLD(text string) error {
	_, err := readLD(text)
	return err
}

func (r *ldReader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf(format, args...)
	}
}

// node reads an object; one with @value is a literal.
func (r *ldReader) node(o map[string]any) {
	if _, literal := o["@value"]; literal {
		return
	}
	for key, value := range o {
		switch key {
		case "@id":
			r.iri(value)
		case "@type":
			each(value, func(v any) { r.term(v) })
			r.defined[fmt.Sprint(o["@id"])] = true
		default:
			r.property(key, value)
		}
	}
}

// property reads the values of a term as its context types them.
func (r *ldReader) property(key string, value any) {
	r.term(key)
	typed, _ := r.context[key].(map[string]any)
	each(value, func(v any) {
		switch of := typed["@type"]; {
		case of == "@id":
			r.iri(v)
			r.named = append(r.named, fmt.Sprint(v))
		case of == "@vocab":
			r.term(v)
		case of != nil:
			if n, ok := v.(float64); !ok || n < 0 || n != float64(int(n)) {
				r.fail("%s is no whole number: %v", key, v)
			}
		}
		if o, ok := v.(map[string]any); ok {
			r.node(o)
		}
	})
}

// term checks that a name is one of schema.org or of a declared vocabulary.
func (r *ldReader) term(v any) {
	name, _ := v.(string)
	prefix, _, prefixed := strings.Cut(name, ":")
	if _, declared := r.context[prefix].(string); prefixed && !declared || !prefixed && !schemaTerms[name] {
		r.fail("%v is a name of no vocabulary", v)
	}
}

func (r *ldReader) iri(v any) {
	s, _ := v.(string)
	if u, err := url.Parse(s); err != nil || u.Scheme == "" || strings.ContainsAny(s, " \"<>\\^`{|}") {
		r.fail("%v is no IRI", v)
	}
}

func each(v any, do func(any)) {
	if all, ok := v.([]any); ok {
		for _, x := range all {
			do(x)
		}
		return
	}
	do(v)
}

// TestJSONLDPointsAtWhatIsThere: every actor, meeting and place that is named has
// a type in the document.
func TestJSONLDPointsAtWhatIsThere(t *testing.T) {
	r, err := readLD(write(t, "jsonld", sample(t)))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.named) == 0 {
		t.Error("nothing points at anything")
	}
	for _, id := range r.named {
		if strings.HasPrefix(id, "urn:liqa:") && !strings.HasPrefix(id, "urn:liqa:article:") && !r.defined[id] && id != urn("actor", "un") { // the picture has no mediators
			t.Errorf("%s is named and not there", id)
		}
	}
}
