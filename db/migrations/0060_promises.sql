CREATE TABLE `follow_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`of_session` text,
	`of_id` text,
	`of_kind` text,
	`body` text NOT NULL,
	`status` text,
	`reported_on` text,
	`evidence` text,
	`made_at` text,
	`owner` text,
	`note` text,
	`source_id` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "follow_ups_of_kind" CHECK("follow_ups"."of_kind" is null or "follow_ups"."of_kind" in ('task', 'question', 'petition', 'oversight')),
	CONSTRAINT "follow_ups_status" CHECK("follow_ups"."status" is null or "follow_ups"."status" in ('done', 'partly', 'not_done', 'no_report')),
	CONSTRAINT "follow_ups_reported_on" CHECK("follow_ups"."reported_on" is null or (length("follow_ups"."reported_on") in (4, 7, 10) and date(substr("follow_ups"."reported_on" || '-01-01', 1, 10)) is substr("follow_ups"."reported_on" || '-01-01', 1, 10)))
) STRICT;
--> statement-breakpoint
CREATE INDEX `follow_ups_of_session` ON `follow_ups` (`session_id`);--> statement-breakpoint
CREATE INDEX `follow_ups_of_source` ON `follow_ups` (`source_id`);--> statement-breakpoint
CREATE TABLE `published_follow_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`council_id` text NOT NULL,
	`session_slug` text NOT NULL,
	`session_label` text NOT NULL,
	`session_date` text,
	`position` integer NOT NULL,
	`of_session` text NOT NULL,
	`of_id` text NOT NULL,
	`status` text NOT NULL,
	`reported_on` text,
	`evidence` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_follow_ups_of_promise` ON `published_follow_ups` (`council_id`,`of_session`,`of_id`);--> statement-breakpoint
CREATE INDEX `published_follow_ups_of_session` ON `published_follow_ups` (`session_id`);--> statement-breakpoint
CREATE TABLE `published_promises` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`council_id` text NOT NULL,
	`session_slug` text NOT NULL,
	`session_label` text NOT NULL,
	`session_date` text,
	`position` integer NOT NULL,
	`promise_id` text NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`owner` text,
	`due_on` text,
	`extended_to` text,
	`state` text,
	`done_on` text,
	`evidence` text,
	`awaits_answer` integer NOT NULL,
	`anchor` text NOT NULL,
	`words` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_promises_of_council` ON `published_promises` (`council_id`,`kind`);--> statement-breakpoint
CREATE INDEX `published_promises_going_on` ON `published_promises` (`council_id`,`words`);--> statement-breakpoint
CREATE INDEX `published_promises_of_session` ON `published_promises` (`session_id`);--> statement-breakpoint
CREATE TRIGGER follow_ups_same_session BEFORE INSERT ON follow_ups
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER follow_ups_same_session_later BEFORE UPDATE OF source_id ON follow_ups
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
