"""The pieces of an article, each read by functions of its own; bot.core.article puts them together."""
