"""Times against peers, always as ratios of one run: a machine's own speed drifts, ratios hold."""
