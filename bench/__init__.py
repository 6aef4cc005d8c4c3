"""Measurements: what the goals of speed are held to."""
