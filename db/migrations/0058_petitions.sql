CREATE TABLE `petition_counts` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`raised_before` text,
	`axis` text NOT NULL,
	`label` text,
	`speakers` integer,
	`matters` integer,
	`printed` text,
	`source_id` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "petition_counts_axis" CHECK("petition_counts"."axis" is null or "petition_counts"."axis" in ('total', 'field', 'body', 'place', 'status', 'other')),
	CONSTRAINT "petition_counts_numbers" CHECK(min(coalesce("petition_counts"."speakers", 0), coalesce("petition_counts"."matters", 0)) >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `petition_counts_of_session` ON `petition_counts` (`session_id`);--> statement-breakpoint
CREATE INDEX `petition_counts_of_source` ON `petition_counts` (`source_id`);--> statement-breakpoint
CREATE TABLE `petitions` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text,
	`body` text NOT NULL,
	`field` text,
	`place` text,
	`petitioner` text,
	`way` text,
	`raised_before` text,
	`raised_on` text,
	`responsible` text,
	`authority` text,
	`received_on` text,
	`forwarded_on` text,
	`due_on` text,
	`extended_to` text,
	`extension_reason` text,
	`answered_on` text,
	`answer_number` text,
	`answered_by` text,
	`answer` text,
	`answer_url` text,
	`status` text,
	`review` text,
	`reviewed_on` text,
	`review_note` text,
	`reminders` text DEFAULT '[]' NOT NULL,
	`source_id` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "petitions_way" CHECK("petitions"."way" is null or "petitions"."way" in ('voters_meeting', 'citizen_reception', 'front', 'letter', 'online', 'session', 'other')),
	CONSTRAINT "petitions_authority" CHECK("petitions"."authority" is null or "petitions"."authority" in ('own', 'superior', 'other')),
	CONSTRAINT "petitions_status" CHECK("petitions"."status" is null or "petitions"."status" in ('solved', 'solving', 'planned', 'explained', 'forwarded', 'unsolved')),
	CONSTRAINT "petitions_review" CHECK("petitions"."review" is null or "petitions"."review" in ('done', 'partly', 'not_done')),
	CONSTRAINT "petitions_raised_on" CHECK("petitions"."raised_on" is null or (length("petitions"."raised_on") in (4, 7, 10) and date(substr("petitions"."raised_on" || '-01-01', 1, 10)) is substr("petitions"."raised_on" || '-01-01', 1, 10))),
	CONSTRAINT "petitions_received_on" CHECK("petitions"."received_on" is null or (length("petitions"."received_on") in (4, 7, 10) and date(substr("petitions"."received_on" || '-01-01', 1, 10)) is substr("petitions"."received_on" || '-01-01', 1, 10))),
	CONSTRAINT "petitions_forwarded_on" CHECK("petitions"."forwarded_on" is null or (length("petitions"."forwarded_on") in (4, 7, 10) and date(substr("petitions"."forwarded_on" || '-01-01', 1, 10)) is substr("petitions"."forwarded_on" || '-01-01', 1, 10))),
	CONSTRAINT "petitions_due_on" CHECK("petitions"."due_on" is null or (length("petitions"."due_on") in (4, 7, 10) and date(substr("petitions"."due_on" || '-01-01', 1, 10)) is substr("petitions"."due_on" || '-01-01', 1, 10))),
	CONSTRAINT "petitions_extended_to" CHECK("petitions"."extended_to" is null or (length("petitions"."extended_to") in (4, 7, 10) and date(substr("petitions"."extended_to" || '-01-01', 1, 10)) is substr("petitions"."extended_to" || '-01-01', 1, 10))),
	CONSTRAINT "petitions_answered_on" CHECK("petitions"."answered_on" is null or (length("petitions"."answered_on") in (4, 7, 10) and date(substr("petitions"."answered_on" || '-01-01', 1, 10)) is substr("petitions"."answered_on" || '-01-01', 1, 10))),
	CONSTRAINT "petitions_reviewed_on" CHECK("petitions"."reviewed_on" is null or (length("petitions"."reviewed_on") in (4, 7, 10) and date(substr("petitions"."reviewed_on" || '-01-01', 1, 10)) is substr("petitions"."reviewed_on" || '-01-01', 1, 10))),
	CONSTRAINT "petitions_reminders" CHECK(json_valid("petitions"."reminders"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `petitions_of_session` ON `petitions` (`session_id`);--> statement-breakpoint
CREATE INDEX `petitions_of_source` ON `petitions` (`source_id`);
--> statement-breakpoint
CREATE TRIGGER petitions_same_session BEFORE INSERT ON petitions
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER petitions_same_session_later BEFORE UPDATE OF source_id ON petitions
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER petition_counts_same_session BEFORE INSERT ON petition_counts
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER petition_counts_same_session_later BEFORE UPDATE OF source_id ON petition_counts
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
