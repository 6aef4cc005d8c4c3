-- Which process sends what waits in the outbox, and until when if it asks for no more.
CREATE TABLE senders (
    queue TEXT NOT NULL PRIMARY KEY,
    holder TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
