CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`kind` text NOT NULL,
	`convened_id` text NOT NULL,
	`address` text NOT NULL,
	`due_at` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_tried_at` text,
	`error_code` text,
	`taken_by` text,
	`taken_until` text,
	FOREIGN KEY (`council_id`) REFERENCES `councils`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`convened_id`) REFERENCES `convened`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outbox_kind" CHECK("outbox"."kind" is null or "outbox"."kind" in ('convening', 'reminder')),
	CONSTRAINT "outbox_state" CHECK("outbox"."state" is null or "outbox"."state" in ('waiting', 'sent', 'refused', 'given_up', 'dropped')),
	CONSTRAINT "outbox_attempts" CHECK("outbox"."attempts" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`convened_id`,`kind`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_taken` ON `outbox` (`taken_by`);--> statement-breakpoint
ALTER TABLE `users` ADD `wants_letters` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `councils` ADD `reminder_days` integer;--> statement-breakpoint
-- A letter is of the council whose session it is for, and what it is stays what it was.
CREATE TRIGGER outbox_same_council BEFORE INSERT ON outbox
WHEN (SELECT s.council_id FROM convened c JOIN council_sessions s ON s.id = c.session_id WHERE c.id = NEW.convened_id)
  IS NOT NEW.council_id
BEGIN SELECT RAISE(ABORT, 'letter_of_other_council'); END;
--> statement-breakpoint
CREATE TRIGGER outbox_only_sent BEFORE UPDATE OF id, council_id, kind, convened_id, address ON outbox
BEGIN SELECT RAISE(ABORT, 'letter_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER outbox_kept BEFORE DELETE ON outbox
BEGIN SELECT RAISE(ABORT, 'letter_frozen'); END;
