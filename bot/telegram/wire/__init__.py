"""How updates and calls travel: HTTP client, polling, webhook. Knows nothing of the product."""
