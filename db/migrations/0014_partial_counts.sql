CREATE TABLE `__new_votes` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`resolution_id` text,
	`agenda_item_id` text,
	`sitting_id` text,
	`position` integer NOT NULL,
	`subject` text NOT NULL,
	`method` text,
	`rule` text DEFAULT 'ordinary' NOT NULL,
	`held_at` text,
	`entry` text NOT NULL,
	`uncounted` text,
	`printed` text,
	`for_count` integer,
	`against_count` integer,
	`not_voting_count` integer,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "votes_method" CHECK("__new_votes"."method" is null or "__new_votes"."method" in ('show_of_hands', 'card', 'electronic', 'secret')),
	CONSTRAINT "votes_rule" CHECK("__new_votes"."rule" is null or "__new_votes"."rule" in ('ordinary', 'dismissal')),
	CONSTRAINT "votes_entry" CHECK("__new_votes"."entry" is null or "__new_votes"."entry" in ('unanimous_uncounted', 'totals', 'by_name')),
	CONSTRAINT "votes_held_at" CHECK("__new_votes"."held_at" is null or strftime('%H:%M', "__new_votes"."held_at") is "__new_votes"."held_at"),
	CONSTRAINT "votes_unknown_is_not_zero" CHECK(case "__new_votes"."entry"
        when 'unanimous_uncounted' then coalesce("__new_votes"."for_count", "__new_votes"."against_count", "__new_votes"."not_voting_count") is null
        when 'by_name' then "__new_votes"."for_count" + "__new_votes"."against_count" + "__new_votes"."not_voting_count" is not null
        else true end),
	CONSTRAINT "votes_counts" CHECK(min(coalesce("__new_votes"."for_count", 0), coalesce("__new_votes"."against_count", 0), coalesce("__new_votes"."not_voting_count", 0)) >= 0),
	CONSTRAINT "votes_uncounted" CHECK("__new_votes"."uncounted" is null or ("__new_votes"."uncounted" in ('passed', 'failed', 'not_stated') and "__new_votes"."entry" = 'unanimous_uncounted')),
	CONSTRAINT "votes_secret" CHECK("__new_votes"."entry" <> 'by_name' or "__new_votes"."method" is not 'secret')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_votes`("id", "session_id", "resolution_id", "agenda_item_id", "sitting_id", "position", "subject", "method", "rule", "held_at", "entry", "uncounted", "printed", "for_count", "against_count", "not_voting_count") SELECT "id", "session_id", "resolution_id", "agenda_item_id", "sitting_id", "position", "subject", "method", "rule", "held_at", "entry", "uncounted", "printed", "for_count", "against_count", "not_voting_count" FROM `votes`;--> statement-breakpoint
-- Ballots point at votes, so they stand aside while the table they point at is made anew.
CREATE TABLE `__ballots` AS SELECT * FROM `ballots`;--> statement-breakpoint
DROP TABLE `ballots`;--> statement-breakpoint
DROP TABLE `votes`;--> statement-breakpoint
ALTER TABLE `__new_votes` RENAME TO `votes`;--> statement-breakpoint
CREATE INDEX `votes_of_session` ON `votes` (`session_id`);--> statement-breakpoint
CREATE INDEX `votes_of_resolution` ON `votes` (`resolution_id`);--> statement-breakpoint
CREATE INDEX `votes_of_agenda_item` ON `votes` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `votes_of_sitting` ON `votes` (`sitting_id`);
--> statement-breakpoint
CREATE TABLE `ballots` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`vote_id` text NOT NULL,
	`mandate_id` text NOT NULL,
	`choice` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ballots_choice" CHECK("ballots"."choice" is null or "ballots"."choice" in ('for', 'against', 'not_voting'))
) STRICT;
--> statement-breakpoint
INSERT INTO `ballots`("id", "session_id", "vote_id", "mandate_id", "choice") SELECT "id", "session_id", "vote_id", "mandate_id", "choice" FROM `__ballots`;--> statement-breakpoint
DROP TABLE `__ballots`;--> statement-breakpoint
CREATE UNIQUE INDEX `ballots_once` ON `ballots` (`vote_id`,`mandate_id`);--> statement-breakpoint
CREATE INDEX `ballots_of_session` ON `ballots` (`session_id`);
--> statement-breakpoint
-- The rules that went with the old tables, as 0001_guards and 0004_links_kept have them.
CREATE TRIGGER votes_same_session BEFORE INSERT ON votes
WHEN (NEW.resolution_id IS NOT NULL AND (SELECT session_id FROM resolutions WHERE id = NEW.resolution_id) IS NOT NEW.session_id)
  OR (NEW.agenda_item_id IS NOT NULL AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id)
  OR (NEW.sitting_id IS NOT NULL AND (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER votes_same_session_later BEFORE UPDATE ON votes
WHEN (NEW.resolution_id IS NOT NULL AND (SELECT session_id FROM resolutions WHERE id = NEW.resolution_id) IS NOT NEW.session_id)
  OR (NEW.agenda_item_id IS NOT NULL AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id)
  OR (NEW.sitting_id IS NOT NULL AND (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_same_session BEFORE INSERT ON ballots
WHEN (SELECT session_id FROM votes WHERE id = NEW.vote_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_same_session_later BEFORE UPDATE OF vote_id ON ballots
WHEN (SELECT session_id FROM votes WHERE id = NEW.vote_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_same_term BEFORE INSERT ON ballots
WHEN (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_same_term_later BEFORE UPDATE OF mandate_id ON ballots
WHEN (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
