-- Until when drafts may be commented on; that a session people were called to was put off; and the letters of both.
CREATE TABLE `comment_deadlines` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`n` integer NOT NULL,
	`until` text,
	`set_at` text NOT NULL,
	`set_by` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_deadlines_n" CHECK("comment_deadlines"."n" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_deadlines_once` ON `comment_deadlines` (`session_id`,`n`);--> statement-breakpoint
-- A deadline stays what it was; another follows it.
CREATE TRIGGER comment_deadlines_frozen BEFORE UPDATE ON comment_deadlines
BEGIN SELECT RAISE(ABORT, 'deadline_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER comment_deadlines_kept BEFORE DELETE ON comment_deadlines
BEGIN SELECT RAISE(ABORT, 'deadline_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER comment_deadlines_in_sequence BEFORE INSERT ON comment_deadlines
WHEN NEW.n > 1 AND NOT EXISTS (
  SELECT 1 FROM comment_deadlines WHERE session_id = NEW.session_id AND n = NEW.n - 1
)
BEGIN SELECT RAISE(ABORT, 'deadline_gap'); END;
--> statement-breakpoint
CREATE TABLE `convening_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`convening_id` text NOT NULL,
	`session_id` text NOT NULL,
	`kind` text NOT NULL,
	`note` text,
	`sent_at` text NOT NULL,
	`sent_by` text NOT NULL,
	FOREIGN KEY (`convening_id`) REFERENCES `convenings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "convening_notices_kind" CHECK("convening_notices"."kind" is null or "convening_notices"."kind" in ('postponed', 'cancelled'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `convening_notices_once` ON `convening_notices` (`convening_id`,`kind`);--> statement-breakpoint
CREATE INDEX `convening_notices_of_session` ON `convening_notices` (`session_id`);--> statement-breakpoint
CREATE TRIGGER convening_notices_frozen BEFORE UPDATE ON convening_notices
BEGIN SELECT RAISE(ABORT, 'convening_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER convening_notices_kept BEFORE DELETE ON convening_notices
BEGIN SELECT RAISE(ABORT, 'convening_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER convening_notices_same_session BEFORE INSERT ON convening_notices
WHEN (SELECT session_id FROM convenings WHERE id = NEW.convening_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
-- The outbox takes letters that are about a deadline. Nothing refers to it, so it is made anew with its rows.
CREATE TABLE `__new_outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`kind` text NOT NULL,
	`convened_id` text,
	`deadline_id` text,
	`user_id` text,
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
	FOREIGN KEY (`deadline_id`) REFERENCES `comment_deadlines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outbox_kind" CHECK("kind" is null or "kind" in ('convening', 'reminder', 'postponed', 'cancelled', 'comment_deadline')),
	CONSTRAINT "outbox_state" CHECK("state" is null or "state" in ('waiting', 'sent', 'refused', 'given_up', 'dropped')),
	CONSTRAINT "outbox_about" CHECK(("kind" = 'comment_deadline') = ("convened_id" is null)),
	CONSTRAINT "outbox_of_deadline" CHECK(("kind" = 'comment_deadline') = ("deadline_id" is not null and "user_id" is not null)),
	CONSTRAINT "outbox_attempts" CHECK("attempts" >= 0)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_outbox` (id, council_id, kind, convened_id, address, due_at, state, attempts, last_tried_at, error_code, taken_by, taken_until)
SELECT id, council_id, kind, convened_id, address, due_at, state, attempts, last_tried_at, error_code, taken_by, taken_until FROM `outbox`;
--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`convened_id`,`kind`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once_for_deadline` ON `outbox` (`deadline_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_taken` ON `outbox` (`taken_by`);--> statement-breakpoint
-- A letter is of the council whose session it is for, and what it is stays what it was.
CREATE TRIGGER outbox_same_council BEFORE INSERT ON outbox
WHEN coalesce(
  (SELECT s.council_id FROM convened c JOIN council_sessions s ON s.id = c.session_id WHERE c.id = NEW.convened_id),
  (SELECT s.council_id FROM comment_deadlines d JOIN council_sessions s ON s.id = d.session_id WHERE d.id = NEW.deadline_id)
) IS NOT NEW.council_id
BEGIN SELECT RAISE(ABORT, 'letter_of_other_council'); END;
--> statement-breakpoint
CREATE TRIGGER outbox_only_sent BEFORE UPDATE OF id, council_id, kind, convened_id, deadline_id, user_id, address ON outbox
BEGIN SELECT RAISE(ABORT, 'letter_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER outbox_kept BEFORE DELETE ON outbox
BEGIN SELECT RAISE(ABORT, 'letter_frozen'); END;
