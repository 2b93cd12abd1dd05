-- Papers that were sent out to be signed, and what came back of them.
CREATE TABLE `signings` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`resolution_id` text,
	`sent_digest` text,
	`record` text NOT NULL,
	`record_digest` text NOT NULL,
	`sent_at` text NOT NULL,
	`sent_by` text,
	`copy` text,
	`copy_at` text,
	`ended_at` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "signings_copy" CHECK(("signings"."copy" is null) = ("signings"."copy_at" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `signings_of_session` ON `signings` (`session_id`);--> statement-breakpoint
CREATE INDEX `signings_of_resolution` ON `signings` (`resolution_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `signings_of_minutes_once` ON `signings` (`session_id`) WHERE "signings"."ended_at" is null and "signings"."resolution_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `signings_of_resolution_once` ON `signings` (`resolution_id`) WHERE "signings"."ended_at" is null;--> statement-breakpoint
CREATE TRIGGER signings_same_session BEFORE INSERT ON signings
WHEN NEW.resolution_id IS NOT NULL AND (SELECT session_id FROM resolutions WHERE id = NEW.resolution_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
-- What was sent out stays what it was, and belongs to whom it belonged.
CREATE TRIGGER signings_frozen BEFORE UPDATE ON signings
WHEN NEW.id IS NOT OLD.id OR NEW.session_id IS NOT OLD.session_id OR NEW.resolution_id IS NOT OLD.resolution_id
  OR NEW.sent_digest IS NOT OLD.sent_digest OR NEW.record IS NOT OLD.record OR NEW.sent_at IS NOT OLD.sent_at
BEGIN SELECT RAISE(ABORT, 'signing_frozen'); END;
--> statement-breakpoint
-- As papers: only what was handed in for the session's own council.
CREATE TRIGGER signings_file_handed_in BEFORE UPDATE OF copy ON signings
WHEN NEW.copy IS NOT NULL AND NEW.copy IS NOT OLD.copy AND NOT EXISTS (
  SELECT 1 FROM files f JOIN council_sessions s ON s.council_id = f.council_id
  WHERE s.id = NEW.session_id AND f.digest = json_extract(NEW.copy, '$.file.digest') AND f.kind = 'paper'
    AND f.cleared_at IS NOT NULL AND f.withheld_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'file_not_handed_in'); END;
--> statement-breakpoint
-- Like the draft itself, in which it stands beside the paper.
CREATE TRIGGER signings_only_while_open BEFORE INSERT ON signings
WHEN (SELECT state FROM council_sessions WHERE id = NEW.session_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'session_not_open'); END;
--> statement-breakpoint
CREATE TRIGGER signings_only_while_open_later BEFORE UPDATE ON signings
WHEN (SELECT state FROM council_sessions WHERE id = NEW.session_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'session_not_open'); END;
