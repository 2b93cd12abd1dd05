CREATE TABLE `item_releases` (
	`agenda_item_id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`visible_from` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `item_releases_of_session` ON `item_releases` (`session_id`);--> statement-breakpoint
CREATE TABLE `paper_openings` (
	`paper_id` text NOT NULL,
	`digest` text NOT NULL,
	`user_id` text NOT NULL,
	`session_id` text NOT NULL,
	`opened_at` text NOT NULL,
	PRIMARY KEY(`paper_id`, `digest`, `user_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `paper_openings_of_session` ON `paper_openings` (`session_id`);--> statement-breakpoint
CREATE INDEX `paper_openings_of_user` ON `paper_openings` (`user_id`);--> statement-breakpoint
-- An item is released, and a paper opened, in its own session.
CREATE TRIGGER item_releases_same_session BEFORE INSERT ON item_releases
WHEN (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER item_releases_stay BEFORE UPDATE ON item_releases
WHEN NEW.agenda_item_id IS NOT OLD.agenda_item_id OR NEW.session_id IS NOT OLD.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER paper_openings_same_session BEFORE INSERT ON paper_openings
WHEN (SELECT session_id FROM papers WHERE id = NEW.paper_id AND file_digest = NEW.digest) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
