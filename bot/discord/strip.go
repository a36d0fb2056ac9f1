package discord

import "attache/index/briefing"

type strips struct{}

func (s *strips) of(*briefing.Briefing) *attachment { return nil }
