CREATE TABLE `minute_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`agenda_item_id` text,
	`sitting_id` text,
	`at` text,
	`mandate_id` text,
	`name` text,
	`office` text,
	`body` text,
	`answers_id` text,
	`vote_id` text,
	`is_internal` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minute_entries_kind" CHECK("minute_entries"."kind" is null or "minute_entries"."kind" in ('speech', 'question', 'answer', 'event', 'vote', 'conclusion', 'note')),
	CONSTRAINT "minute_entries_at" CHECK("minute_entries"."at" is null or strftime('%H:%M', "minute_entries"."at") is "minute_entries"."at" or strftime('%H:%M:%S', "minute_entries"."at") is "minute_entries"."at"),
	CONSTRAINT "minute_entries_who" CHECK("minute_entries"."mandate_id" is null or "minute_entries"."name" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `minute_entries_of_session` ON `minute_entries` (`session_id`);--> statement-breakpoint
CREATE INDEX `minute_entries_of_item` ON `minute_entries` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `minute_entries_of_sitting` ON `minute_entries` (`sitting_id`);--> statement-breakpoint
CREATE INDEX `minute_entries_of_vote` ON `minute_entries` (`vote_id`);--> statement-breakpoint
-- Rows that point at each other belong to one session, and delegates to its term, as 0001_guards and 0029 have it.
CREATE TRIGGER minute_entries_same_session BEFORE INSERT ON minute_entries
WHEN (NEW.agenda_item_id IS NOT NULL AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id)
  OR (NEW.sitting_id IS NOT NULL AND (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id)
  OR (NEW.vote_id IS NOT NULL AND (SELECT session_id FROM votes WHERE id = NEW.vote_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER minute_entries_same_session_later BEFORE UPDATE OF agenda_item_id, sitting_id, vote_id ON minute_entries
WHEN (NEW.agenda_item_id IS NOT NULL AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id)
  OR (NEW.sitting_id IS NOT NULL AND (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id)
  OR (NEW.vote_id IS NOT NULL AND (SELECT session_id FROM votes WHERE id = NEW.vote_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER minute_entries_same_term BEFORE INSERT ON minute_entries
WHEN NEW.mandate_id IS NOT NULL AND (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER minute_entries_same_term_later BEFORE UPDATE OF mandate_id ON minute_entries
WHEN NEW.mandate_id IS NOT NULL AND (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
