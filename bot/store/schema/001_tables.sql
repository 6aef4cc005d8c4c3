-- Loaded articles. Rows are never changed or deleted.
CREATE TABLE revisions (
    number BIGINT NOT NULL PRIMARY KEY,
    election TEXT NOT NULL,
    loaded TEXT NOT NULL,
    origin TEXT NOT NULL,
    stage TEXT,
    source_name TEXT,
    source_url TEXT,
    source_published TEXT,
    totals TEXT,
    warnings TEXT NOT NULL,
    reason TEXT,
    restores BIGINT,
    corrects TEXT,
    method TEXT
);

CREATE INDEX revisions_of_election ON revisions (election, number);

-- The rows of those articles, in their order. A share is the printed text: 49.8 and 49.80 differ.
-- `article` is the revision whose article printed the row: a later one may keep rows of an earlier.
CREATE TABLE results (
    revision BIGINT NOT NULL REFERENCES revisions (number),
    position INTEGER NOT NULL,
    number INTEGER NOT NULL,
    district TEXT NOT NULL,
    winner TEXT,
    against_all BOOLEAN NOT NULL,
    share TEXT,
    votes BIGINT,
    line TEXT NOT NULL,
    article BIGINT NOT NULL REFERENCES revisions (number),
    PRIMARY KEY (revision, position)
);

-- Articles that wait for the decision of an admin.
CREATE TABLE drafts (
    id TEXT NOT NULL PRIMARY KEY,
    election TEXT NOT NULL,
    base BIGINT,
    article TEXT NOT NULL,
    admin_id BIGINT NOT NULL,
    created TEXT NOT NULL,
    origin TEXT NOT NULL,
    stage TEXT,
    reason TEXT,
    restores BIGINT,
    approved_by BIGINT,
    source_name TEXT,
    source_url TEXT,
    source_published TEXT,
    source_answered BOOLEAN NOT NULL
);

-- Settings of persons and groups.
CREATE TABLE chats (
    id BIGINT NOT NULL PRIMARY KEY,
    language TEXT,
    plain BOOLEAN NOT NULL,
    quiet_until TEXT
);

-- Chats that follow a district, and the revision whose figures they know.
CREATE TABLE follows (
    chat_id BIGINT NOT NULL,
    election TEXT NOT NULL,
    number INTEGER NOT NULL,
    last_notified BIGINT NOT NULL,
    PRIMARY KEY (chat_id, election, number)
);

-- With the chat, so that the foreign key of a new outbox row is checked as fast as by the key.
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

-- Pending notifications. A row goes with its follow or its card, and an id is never used twice.
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

-- The process that sends the outbox, and the moment at which another one may take over.
CREATE TABLE senders (
    queue TEXT NOT NULL PRIMARY KEY,
    holder TEXT NOT NULL,
    expires_at TEXT NOT NULL
);

-- Ids of handled updates, for a day: an update that comes twice is handled once.
CREATE TABLE handled_updates (
    update_id BIGINT NOT NULL PRIMARY KEY,
    handled TEXT NOT NULL
);

CREATE INDEX handled_updates_by_age ON handled_updates (handled);

-- Telegram's ids of uploaded pictures.
CREATE TABLE file_ids (
    content TEXT NOT NULL PRIMARY KEY,
    file_id TEXT NOT NULL
);
