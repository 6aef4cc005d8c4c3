"""The goals of speed, measured next to other bots: `make bench`."""
