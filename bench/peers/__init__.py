"""Bots written for the comparison, each as its documentation advises. All know the same cards."""
