CREATE TABLE `attendance_numbers` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`sitting_id` text NOT NULL,
	`total` integer,
	`present` integer,
	`present_bound` text DEFAULT 'exact' NOT NULL,
	`excused` integer,
	`unexcused` integer,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendance_numbers_bound" CHECK("attendance_numbers"."present_bound" is null or "attendance_numbers"."present_bound" in ('exact', 'at_least', 'at_most', 'about')),
	CONSTRAINT "attendance_numbers_total" CHECK("attendance_numbers"."total" is null or "attendance_numbers"."total" between 1 and 10000),
	CONSTRAINT "attendance_numbers_counts" CHECK(min(coalesce("attendance_numbers"."present", 0), coalesce("attendance_numbers"."excused", 0), coalesce("attendance_numbers"."unexcused", 0)) >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_numbers_once` ON `attendance_numbers` (`sitting_id`);--> statement-breakpoint
CREATE INDEX `attendance_numbers_of_session` ON `attendance_numbers` (`session_id`);--> statement-breakpoint
-- Rows that point at each other belong to one session, as 0001_guards and 0004_links_kept have it for the roll.
CREATE TRIGGER attendance_numbers_same_session BEFORE INSERT ON attendance_numbers
WHEN (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_numbers_same_session_later BEFORE UPDATE OF sitting_id ON attendance_numbers
WHEN (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
ALTER TABLE `votes` ADD `stated_total` integer CHECK (stated_total IS NULL OR stated_total BETWEEN 1 AND 10000);--> statement-breakpoint
ALTER TABLE `votes` ADD `stated_present` integer CHECK (stated_present IS NULL OR stated_present >= 0);--> statement-breakpoint
ALTER TABLE `votes` ADD `stated_voting` integer CHECK (stated_voting IS NULL OR stated_voting >= 0);
