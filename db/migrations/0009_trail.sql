CREATE TABLE `private_texts` (
	`digest` text PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`body` text NOT NULL,
	`session_id` text NOT NULL,
	`row_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `private_texts_of_row` ON `private_texts` (`session_id`,`row_id`);--> statement-breakpoint
ALTER TABLE `events` ADD `chain` text;--> statement-breakpoint
ALTER TABLE `events` ADD `chain_seq` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `hash` text;--> statement-breakpoint
CREATE UNIQUE INDEX `events_chain` ON `events` (`chain`,`chain_seq`);--> statement-breakpoint
-- An event continues its council's chain. REPLACE deletes without firing the triggers that refuse deletions, so what is
-- kept for ever is also guarded where something else would take its place.
CREATE TRIGGER events_chained BEFORE INSERT ON events
BEGIN SELECT CASE
  WHEN EXISTS (SELECT 1 FROM events WHERE aggregate = NEW.aggregate AND aggregate_id = NEW.aggregate_id AND seq = NEW.seq)
    THEN RAISE(ABORT, 'event_taken')
  WHEN EXISTS (SELECT 1 FROM events WHERE chain = NEW.chain AND chain_seq = NEW.chain_seq)
    THEN RAISE(ABORT, 'chain_taken')
  WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
    THEN RAISE(ABORT, 'event_frozen')
  WHEN NEW.chain IS NOT coalesce(NEW.council_id, '*') OR NEW.hash IS NULL OR length(NEW.hash) <> 64
    OR NEW.chain_seq IS NOT 1 + coalesce((SELECT max(chain_seq) FROM events WHERE chain = NEW.chain), 0)
    THEN RAISE(ABORT, 'chain_gap')
END; END;
--> statement-breakpoint
CREATE TRIGGER publications_never_replaced BEFORE INSERT ON publications
WHEN EXISTS (SELECT 1 FROM publications WHERE id = NEW.id OR rowid = NEW.rowid OR digest = NEW.digest)
  OR EXISTS (SELECT 1 FROM publications WHERE session_id = NEW.session_id AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'publication_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER sessions_never_replaced BEFORE INSERT ON council_sessions
WHEN EXISTS (SELECT 1 FROM council_sessions WHERE id = NEW.id OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'session_kept'); END;
--> statement-breakpoint
-- Private text is written once; it may be erased, never changed.
CREATE TRIGGER private_texts_frozen BEFORE UPDATE ON private_texts
BEGIN SELECT RAISE(ABORT, 'private_text_frozen'); END;
