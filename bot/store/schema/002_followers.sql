-- What a person or a group has set.
CREATE TABLE chats (
    id BIGINT NOT NULL PRIMARY KEY,
    language TEXT,
    plain BOOLEAN NOT NULL,
    quiet_until TEXT
);

-- Who wants to be told of a district, and the revision whose figures they know.
CREATE TABLE follows (
    chat_id BIGINT NOT NULL,
    election TEXT NOT NULL,
    number INTEGER NOT NULL,
    last_notified BIGINT NOT NULL,
    PRIMARY KEY (chat_id, election, number)
);

-- With the chat, so that the check of each new row of the outbox is as quick by this index as by the key.
CREATE INDEX follows_of_district ON follows (election, number, chat_id);

-- Cards that were sent through inline mode, and the revision that they show.
CREATE TABLE shared_cards (
    inline_message_id TEXT NOT NULL PRIMARY KEY,
    election TEXT NOT NULL,
    number INTEGER NOT NULL,
    language TEXT NOT NULL,
    last_notified BIGINT NOT NULL,
    created TEXT NOT NULL
);

CREATE INDEX shared_cards_of_district ON shared_cards (election, number);

-- Who still has to be told of a revision. A row goes when its follow or its card goes, and an id is never used twice.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    election TEXT NOT NULL,
    number INTEGER NOT NULL,
    revision BIGINT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    expires_at TEXT NOT NULL,
    due_at TEXT,
    leased_until TEXT,
    chat_id BIGINT,
    inline_message_id TEXT REFERENCES shared_cards (inline_message_id) ON DELETE CASCADE,
    FOREIGN KEY (chat_id, election, number) REFERENCES follows (chat_id, election, number)
        ON UPDATE CASCADE ON DELETE CASCADE,
    UNIQUE (chat_id, election, number),
    UNIQUE (inline_message_id),
    CHECK ((chat_id IS NULL) <> (inline_message_id IS NULL))
);
