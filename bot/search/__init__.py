"""A question as an outcome: which district it names, which it may name, or none."""
