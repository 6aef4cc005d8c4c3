"""Bots of other libraries. They give the answers of this bot, from a table made before."""
