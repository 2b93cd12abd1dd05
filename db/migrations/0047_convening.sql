CREATE TABLE `convened` (
	`id` text PRIMARY KEY NOT NULL,
	`convening_id` text NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`mandate_id` text,
	`name` text NOT NULL,
	`body` text,
	`email` text,
	`has_account` integer NOT NULL,
	`opened_at` text,
	`handed_way` text,
	`handed_at` text,
	FOREIGN KEY (`convening_id`) REFERENCES `convenings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "convened_kind" CHECK("convened"."kind" is null or "convened"."kind" in ('delegate', 'guest')),
	CONSTRAINT "convened_way" CHECK("convened"."handed_way" is null or "convened"."handed_way" in ('by_hand', 'by_phone', 'by_message', 'by_post')),
	CONSTRAINT "convened_who" CHECK(("convened"."kind" = 'delegate') = ("convened"."mandate_id" is not null and "convened"."person_id" is not null)),
	CONSTRAINT "convened_handed" CHECK(("convened"."handed_way" is null) = ("convened"."handed_at" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `convened_of_session` ON `convened` (`session_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `convened_once` ON `convened` (`convening_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `convening_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`convened_id` text NOT NULL,
	`session_id` text NOT NULL,
	`answer` text NOT NULL,
	`reason` text,
	`received_at` text NOT NULL,
	`entered_at` text NOT NULL,
	`entered_by` text NOT NULL,
	FOREIGN KEY (`convened_id`) REFERENCES `convened`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "convening_answers_kind" CHECK("convening_answers"."answer" is null or "convening_answers"."answer" in ('coming', 'late', 'absent'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `convening_answers_of_convened` ON `convening_answers` (`convened_id`);--> statement-breakpoint
CREATE INDEX `convening_answers_of_session` ON `convening_answers` (`session_id`);--> statement-breakpoint
CREATE TABLE `convenings` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`number` integer NOT NULL,
	`sent_at` text NOT NULL,
	`sent_by` text NOT NULL,
	`facts` text NOT NULL,
	`reply_by` text,
	`contact` text,
	`practical` text,
	`late_reason` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "convenings_number" CHECK("convenings"."number" >= 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `convenings_once` ON `convenings` (`session_id`,`number`);--> statement-breakpoint
ALTER TABLE `attendance` ADD `told_at` text;--> statement-breakpoint
-- What was sent and what was answered stays as it was; a change is another sending, another answer.
CREATE TRIGGER convenings_frozen BEFORE UPDATE ON convenings
BEGIN SELECT RAISE(ABORT, 'convening_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER convenings_kept BEFORE DELETE ON convenings
BEGIN SELECT RAISE(ABORT, 'convening_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER convened_kept BEFORE DELETE ON convened
BEGIN SELECT RAISE(ABORT, 'convening_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER convening_answers_frozen
BEFORE UPDATE OF id, convened_id, session_id, answer, received_at, entered_at, entered_by ON convening_answers
BEGIN SELECT RAISE(ABORT, 'convening_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER convening_answers_kept BEFORE DELETE ON convening_answers
BEGIN SELECT RAISE(ABORT, 'convening_frozen'); END;
--> statement-breakpoint
-- A sending follows the one before it.
CREATE TRIGGER convenings_in_sequence BEFORE INSERT ON convenings
WHEN NEW.number > 1 AND NOT EXISTS (
  SELECT 1 FROM convenings WHERE session_id = NEW.session_id AND number = NEW.number - 1
)
BEGIN SELECT RAISE(ABORT, 'convening_gap'); END;
--> statement-breakpoint
-- Rows that point at each other belong to one session, and delegates to its term.
CREATE TRIGGER convened_same_session BEFORE INSERT ON convened
WHEN (SELECT session_id FROM convenings WHERE id = NEW.convening_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER convened_same_term BEFORE INSERT ON convened
WHEN NEW.mandate_id IS NOT NULL AND (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER convened_same_person BEFORE INSERT ON convened
WHEN NEW.mandate_id IS NOT NULL AND (SELECT person_id FROM mandates WHERE id = NEW.mandate_id) IS NOT NEW.person_id
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_person'); END;
--> statement-breakpoint
-- Who was asked stays; only that it was opened, or handed over, is added.
CREATE TRIGGER convened_only_marked BEFORE UPDATE OF id, convening_id, session_id, position, kind, person_id, mandate_id, name, body, email, has_account ON convened
BEGIN SELECT RAISE(ABORT, 'convening_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER convening_answers_same_session BEFORE INSERT ON convening_answers
WHEN (SELECT session_id FROM convened WHERE id = NEW.convened_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
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
--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`user_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`made_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token` ON `calendar_feeds` (`token_hash`);
