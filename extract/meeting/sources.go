package meeting

// sourcesOf says who reported the encounter: the subject of a verb of saying
// before it, or what stands behind بحسب.
func (a *analyst) sourcesOf(s *sentence, v int) []string {
	var out []string
	for j := range s.items {
		it := s.items[j]
		if it.kind != fn {
			continue
		}
		switch {
		case it.has("say") && j < v:
			out = append(out, a.sayer(s, j)...)
		case it.has("cite") && !it.has("about"):
			out = append(out, a.sayer(s, j)...)
		}
	}
	return unique(out)
}

// sayer names the actor right behind item j.
func (a *analyst) sayer(s *sentence, j int) []string {
	for k := j + 1; k < len(s.items) && k <= j+2; k++ {
		it := s.items[k]
		if it.kind != actor {
			continue
		}
		p := &it.m.Parties[0]
		if f := a.figures[p].root(); f.name != "" {
			return []string{f.name}
		}
		if p.Name != "" {
			return []string{p.Name}
		}
		return []string{p.Role}
	}
	return nil
}
