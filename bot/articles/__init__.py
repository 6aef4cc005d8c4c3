"""Read the pieces of an article, each by functions of its own."""
