-- Ids of the updates that were answered, for a day, so that one that comes twice is answered once.
CREATE TABLE handled_updates (
    update_id BIGINT NOT NULL PRIMARY KEY,
    handled TEXT NOT NULL
);

CREATE INDEX handled_updates_by_age ON handled_updates (handled);

-- Telegram's ids of pictures that were uploaded before.
CREATE TABLE file_ids (
    content TEXT NOT NULL PRIMARY KEY,
    file_id TEXT NOT NULL
);
