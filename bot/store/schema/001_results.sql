-- One row for each article that was loaded. Nothing here is ever changed or deleted.
CREATE TABLE revisions (
    number BIGINT NOT NULL PRIMARY KEY,
    election TEXT NOT NULL,
    loaded TEXT NOT NULL,
    origin TEXT NOT NULL,
    stage TEXT,
    source_name TEXT NOT NULL,
    source_url TEXT,
    source_published TEXT,
    totals TEXT,
    warnings TEXT NOT NULL,
    reason TEXT,
    restores BIGINT,
    corrects TEXT
);

CREATE INDEX revisions_of_election ON revisions (election, number);

-- The rows of those articles, in their order. A share is the text that was printed: 49.8 and 49.80 differ.
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
    PRIMARY KEY (revision, position)
);

-- Articles that wait for an admin's decision.
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
    approved_by BIGINT
);
