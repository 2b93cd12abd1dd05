CREATE TABLE `register_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`person_slug` text NOT NULL,
	`person_name` text NOT NULL,
	`body` text NOT NULL,
	`reason` text NOT NULL,
	`corrected_at` text NOT NULL,
	`corrected_by` text NOT NULL,
	FOREIGN KEY (`council_id`) REFERENCES `councils`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "register_corrections_reason" CHECK(length(trim("register_corrections"."reason")) > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `register_corrections_by_time` ON `register_corrections` (`council_id`,`corrected_at`);--> statement-breakpoint
CREATE INDEX `register_corrections_of_person` ON `register_corrections` (`council_id`,`person_slug`);--> statement-breakpoint
ALTER TABLE `users` ADD `must_change_password` integer DEFAULT false NOT NULL
  CHECK (must_change_password IN (0, 1));--> statement-breakpoint
-- Written by hand from here on. Why the register was changed under a published record is for ever, as the record is.
CREATE TRIGGER register_corrections_frozen BEFORE UPDATE ON register_corrections
BEGIN SELECT RAISE(ABORT, 'register_correction_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER register_corrections_kept BEFORE DELETE ON register_corrections
BEGIN SELECT RAISE(ABORT, 'register_correction_frozen'); END;
