CREATE TABLE `session_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`sitting_id` text,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`printed` text,
	`mandate_id` text,
	`name` text,
	`office` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_roles_role" CHECK("session_roles"."role" is null or "session_roles"."role" in ('presided', 'minutes', 'opened', 'closed', 'other')),
	CONSTRAINT "session_roles_who" CHECK("session_roles"."mandate_id" is null or "session_roles"."name" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `session_roles_of_session` ON `session_roles` (`session_id`);--> statement-breakpoint
CREATE INDEX `session_roles_of_sitting` ON `session_roles` (`sitting_id`);--> statement-breakpoint
-- Rows that point at each other belong to one session, and delegates to its term, as 0001_guards and 0004_links_kept have it.
CREATE TRIGGER session_roles_same_session BEFORE INSERT ON session_roles
WHEN NEW.sitting_id IS NOT NULL AND (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER session_roles_same_session_later BEFORE UPDATE OF sitting_id ON session_roles
WHEN NEW.sitting_id IS NOT NULL AND (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER session_roles_same_term BEFORE INSERT ON session_roles
WHEN NEW.mandate_id IS NOT NULL AND (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER session_roles_same_term_later BEFORE UPDATE OF mandate_id ON session_roles
WHEN NEW.mandate_id IS NOT NULL AND (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
ALTER TABLE `guests` ADD `people` integer CHECK (people IS NULL OR people BETWEEN 1 AND 10000);--> statement-breakpoint
ALTER TABLE `guests` ADD `people_bound` text DEFAULT 'exact' NOT NULL CHECK (people_bound IN ('exact', 'at_least', 'at_most', 'about'));
--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `earlier_reference` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `refers_to` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `planned_position` integer CHECK (planned_position IS NULL OR planned_position >= 1);--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `adopted_position` integer CHECK (adopted_position IS NULL OR adopted_position >= 1);--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `change` text CHECK (change IS NULL OR change IN ('added', 'withdrawn', 'postponed', 'not_reached'));--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `change_note` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `change_vote_id` text;
