-- The bodies of a council that meet between its sessions, and who is in them.
CREATE TABLE `bodies` (
	`id` text PRIMARY KEY NOT NULL,
	`term_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`is_complete` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bodies_kind" CHECK("bodies"."kind" is null or "bodies"."kind" in ('standing_committee', 'committee'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `bodies_of_term` ON `bodies` (`term_id`);--> statement-breakpoint
CREATE TABLE `body_members` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`mandate_id` text NOT NULL,
	`role` text NOT NULL,
	`started_on` text,
	`ended_on` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "body_members_role" CHECK("body_members"."role" is null or "body_members"."role" in ('head', 'vice_head', 'member')),
	CONSTRAINT "body_members_started_on" CHECK("body_members"."started_on" is null or (length("body_members"."started_on") in (4, 7, 10) and date(substr("body_members"."started_on" || '-01-01', 1, 10)) is substr("body_members"."started_on" || '-01-01', 1, 10))),
	CONSTRAINT "body_members_ended_on" CHECK("body_members"."ended_on" is null or (length("body_members"."ended_on") in (4, 7, 10) and date(substr("body_members"."ended_on" || '-01-01', 1, 10)) is substr("body_members"."ended_on" || '-01-01', 1, 10))),
	CONSTRAINT "body_members_order" CHECK("body_members"."ended_on" is null or "body_members"."started_on" is null
        or substr("body_members"."ended_on", 1, length("body_members"."started_on")) >= substr("body_members"."started_on", 1, length("body_members"."ended_on")))
) STRICT;
--> statement-breakpoint
CREATE INDEX `body_members_of_body` ON `body_members` (`body_id`);--> statement-breakpoint
CREATE INDEX `body_members_of_mandate` ON `body_members` (`mandate_id`);--> statement-breakpoint
-- Members are delegates of the term the body belongs to.
CREATE TRIGGER body_members_same_term BEFORE INSERT ON body_members
WHEN (SELECT term_id FROM mandates WHERE id = NEW.mandate_id) IS NOT (SELECT term_id FROM bodies WHERE id = NEW.body_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER body_members_same_term_later BEFORE UPDATE OF mandate_id, body_id ON body_members
WHEN (SELECT term_id FROM mandates WHERE id = NEW.mandate_id) IS NOT (SELECT term_id FROM bodies WHERE id = NEW.body_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `meeting_kind` text CHECK (meeting_kind IS NULL OR meeting_kind IN ('joint_conference', 'standing_committee', 'committee', 'explanation', 'voters_meeting', 'dialogue'));--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `body_id` text REFERENCES bodies(id);--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `body_name` text;--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `announced_on` text CHECK (announced_on IS NULL OR (length(announced_on) IN (4, 7, 10) AND date(substr(announced_on || '-01-01', 1, 10)) IS substr(announced_on || '-01-01', 1, 10)));--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `result_on` text CHECK (result_on IS NULL OR (length(result_on) IN (4, 7, 10) AND date(substr(result_on || '-01-01', 1, 10)) IS substr(result_on || '-01-01', 1, 10)));--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `people` integer CHECK (people IS NULL OR people BETWEEN 1 AND 1000000);--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `people_bound` text DEFAULT 'exact' NOT NULL CHECK (people_bound IN ('exact', 'at_least', 'at_most', 'about'));--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `speakers` integer CHECK (speakers IS NULL OR speakers BETWEEN 0 AND 1000000);--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `signatures` integer CHECK (signatures IS NULL OR signatures BETWEEN 1 AND 100000000);--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `voters` integer CHECK (voters IS NULL OR voters BETWEEN 1 AND 100000000);--> statement-breakpoint
CREATE INDEX `sessions_of_body` ON `council_sessions` (`body_id`);--> statement-breakpoint
-- What a file is of stays as it was founded, and only a meeting of a body names one, of its own term.
CREATE TRIGGER sessions_meeting_kind_kept BEFORE UPDATE OF meeting_kind ON council_sessions
WHEN NEW.meeting_kind IS NOT OLD.meeting_kind
BEGIN SELECT RAISE(ABORT, 'meeting_kind_kept'); END;
--> statement-breakpoint
CREATE TRIGGER sessions_body_of_term BEFORE INSERT ON council_sessions
WHEN NEW.body_id IS NOT NULL AND (SELECT term_id || kind FROM bodies WHERE id = NEW.body_id) IS NOT NEW.term_id || NEW.meeting_kind
BEGIN SELECT RAISE(ABORT, 'body_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER sessions_body_of_term_later BEFORE UPDATE OF body_id ON council_sessions
WHEN NEW.body_id IS NOT NULL AND (SELECT term_id || kind FROM bodies WHERE id = NEW.body_id) IS NOT NEW.term_id || NEW.meeting_kind
BEGIN SELECT RAISE(ABORT, 'body_of_other_term'); END;
--> statement-breakpoint
ALTER TABLE `published_sessions` ADD `meeting_kind` text;--> statement-breakpoint
CREATE INDEX `published_meetings` ON `published_sessions` (`council_id`,`starts_on`,`meeting_kind`) WHERE "published_sessions"."meeting_kind" is not null;--> statement-breakpoint
ALTER TABLE `published_resolutions` ADD `meeting_kind` text;
