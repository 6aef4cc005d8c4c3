"""How bytes get to and from Telegram: the only rooms that know sockets, polling and webhooks."""
