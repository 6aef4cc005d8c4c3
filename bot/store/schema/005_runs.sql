-- A row is a run of ids without a gap, from update_id to last_id (a row of an older version: one id, and no last_id).
ALTER TABLE handled_updates ADD COLUMN last_id BIGINT;
