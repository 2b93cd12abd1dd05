CREATE TABLE `amendments` (
	`id` text PRIMARY KEY NOT NULL,
	`resolution_id` text NOT NULL,
	`piece_id` text NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`version` integer NOT NULL,
	`base` text NOT NULL,
	`proposed` text NOT NULL,
	`reason` text,
	`author_id` text NOT NULL,
	`written_at` text NOT NULL,
	`state` text DEFAULT 'proposed' NOT NULL,
	`answer` text,
	`decided_by` text,
	`decided_at` text,
	`vote_id` text,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "amendments_kind" CHECK("amendments"."kind" is null or "amendments"."kind" in ('replace', 'insert_after', 'delete')),
	CONSTRAINT "amendments_state" CHECK("amendments"."state" is null or "amendments"."state" in ('proposed', 'withdrawn', 'accepted', 'declined', 'to_vote')),
	CONSTRAINT "amendments_version" CHECK("amendments"."version" > 0),
	CONSTRAINT "amendments_words" CHECK(("amendments"."kind" = 'delete') = ("amendments"."proposed" = '')),
	CONSTRAINT "amendments_vote" CHECK("amendments"."state" <> 'to_vote' or "amendments"."vote_id" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `amendments_of_resolution` ON `amendments` (`resolution_id`);--> statement-breakpoint
-- What was proposed stays as it was proposed; only how far it came changes.
CREATE TRIGGER amendments_frozen BEFORE UPDATE OF id, resolution_id, piece_id, kind, about, version, base, proposed, reason, author_id, written_at ON amendments
BEGIN SELECT RAISE(ABORT, 'amendments_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER amendments_kept BEFORE DELETE ON amendments
BEGIN SELECT RAISE(ABORT, 'amendments_kept'); END;
--> statement-breakpoint
-- It is put to a vote of the session its draft belongs to.
CREATE TRIGGER amendments_same_session BEFORE UPDATE OF vote_id ON amendments
WHEN NEW.vote_id IS NOT NULL AND (SELECT session_id FROM votes WHERE id = NEW.vote_id)
  IS NOT (SELECT session_id FROM resolutions WHERE id = NEW.resolution_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
