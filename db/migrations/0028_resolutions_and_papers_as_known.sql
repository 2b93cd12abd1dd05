CREATE TABLE `resolution_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`source_id` text,
	`position` integer NOT NULL,
	`count` integer,
	`count_bound` text DEFAULT 'exact' NOT NULL,
	`scope` text NOT NULL,
	`subject` text,
	`status` text DEFAULT 'adopted' NOT NULL,
	`printed` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "resolution_groups_bound" CHECK("resolution_groups"."count_bound" is null or "resolution_groups"."count_bound" in ('exact', 'at_least', 'at_most', 'about')),
	CONSTRAINT "resolution_groups_scope" CHECK("resolution_groups"."scope" is null or "resolution_groups"."scope" in ('all', 'others', 'some')),
	CONSTRAINT "resolution_groups_status" CHECK("resolution_groups"."status" is null or "resolution_groups"."status" in ('draft', 'adopted', 'rejected', 'withdrawn', 'postponed')),
	CONSTRAINT "resolution_groups_count" CHECK("resolution_groups"."count" is null or "resolution_groups"."count" between 1 and 10000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `resolution_groups_of_session` ON `resolution_groups` (`session_id`);--> statement-breakpoint
CREATE INDEX `resolution_groups_of_source` ON `resolution_groups` (`source_id`);--> statement-breakpoint
-- Papers may belong to the session as a whole, so the link to an item of the agenda may be empty: the table's statement is
-- rewritten where it stands, and the rules that look at the link let an empty one pass.
PRAGMA writable_schema = ON;--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`agenda_item_id` text NOT NULL,') > 0
  THEN replace(sql, '`agenda_item_id` text NOT NULL,', '`agenda_item_id` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'papers';--> statement-breakpoint
PRAGMA writable_schema = RESET;--> statement-breakpoint
DROP TRIGGER papers_same_session;--> statement-breakpoint
CREATE TRIGGER papers_same_session BEFORE INSERT ON papers
WHEN NEW.agenda_item_id IS NOT NULL
  AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
DROP TRIGGER papers_same_session_later;--> statement-breakpoint
CREATE TRIGGER papers_same_session_later BEFORE UPDATE OF agenda_item_id ON papers
WHEN NEW.agenda_item_id IS NOT NULL
  AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER resolution_groups_same_session BEFORE INSERT ON resolution_groups
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER resolution_groups_same_session_later BEFORE UPDATE OF source_id ON resolution_groups
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
ALTER TABLE `papers` ADD `count` integer CHECK (count IS NULL OR count BETWEEN 1 AND 10000);--> statement-breakpoint
ALTER TABLE `papers` ADD `count_bound` text DEFAULT 'exact' NOT NULL CHECK (count_bound IN ('exact', 'at_least', 'at_most', 'about'));--> statement-breakpoint
ALTER TABLE `resolutions` ADD `session_printed` text;--> statement-breakpoint
-- What residents' lists are made of is made anew from what was published at the next start.
DELETE FROM `published_resolutions`;--> statement-breakpoint
DELETE FROM `published_sessions`;--> statement-breakpoint
PRAGMA writable_schema = ON;--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`title` text NOT NULL,') > 0
  THEN replace(sql, '`title` text NOT NULL,', '`title` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'published_resolutions';--> statement-breakpoint
PRAGMA writable_schema = RESET;--> statement-breakpoint
ALTER TABLE `published_sessions` ADD `adopted_bound` text DEFAULT 'exact' NOT NULL;--> statement-breakpoint
ALTER TABLE `published_sessions` ADD `named_count` integer;--> statement-breakpoint
ALTER TABLE `published_sessions` DROP COLUMN `is_least_count`;--> statement-breakpoint
CREATE INDEX `published_sessions_counted` ON `published_sessions` (`council_id`) WHERE "published_sessions"."named_count" is not null;
