"""The pieces of the look-up; bot.core.matching puts them together."""
