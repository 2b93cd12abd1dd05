CREATE TABLE `personnel_people` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`personnel_vote_id` text NOT NULL,
	`position` integer NOT NULL,
	`mandate_id` text,
	`name` text,
	`office` text,
	`post` text,
	`nominated_by` text,
	`nominated_by_printed` text,
	`is_withdrawn` integer DEFAULT false NOT NULL,
	`for_count` integer,
	`against_count` integer,
	`no_opinion_count` integer,
	`high_count` integer,
	`medium_count` integer,
	`low_count` integer,
	`shares` text DEFAULT '[]' NOT NULL,
	`stated_result` text,
	`approval_answer` text,
	`approval_answered_on` text,
	`approval_number` text,
	`note` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`personnel_vote_id`) REFERENCES `personnel_votes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "personnel_people_nominated_by" CHECK("personnel_people"."nominated_by" is null or "personnel_people"."nominated_by" in ('standing_committee', 'council_chair', 'peoples_committee_chair', 'presiding', 'delegates', 'self', 'other')),
	CONSTRAINT "personnel_people_stated_result" CHECK("personnel_people"."stated_result" is null or "personnel_people"."stated_result" in ('passed', 'failed')),
	CONSTRAINT "personnel_people_approval_answer" CHECK("personnel_people"."approval_answer" is null or "personnel_people"."approval_answer" in ('approved', 'refused')),
	CONSTRAINT "personnel_people_approval_answered_on" CHECK("personnel_people"."approval_answered_on" is null or (length("personnel_people"."approval_answered_on") in (4, 7, 10) and date(substr("personnel_people"."approval_answered_on" || '-01-01', 1, 10)) is substr("personnel_people"."approval_answered_on" || '-01-01', 1, 10))),
	CONSTRAINT "personnel_people_who" CHECK("personnel_people"."mandate_id" is null or "personnel_people"."name" is null),
	CONSTRAINT "personnel_people_counts" CHECK(("personnel_people"."for_count" is null or "personnel_people"."for_count" between 0 and 100000) and ("personnel_people"."against_count" is null or "personnel_people"."against_count" between 0 and 100000) and ("personnel_people"."no_opinion_count" is null or "personnel_people"."no_opinion_count" between 0 and 100000) and ("personnel_people"."high_count" is null or "personnel_people"."high_count" between 0 and 100000) and ("personnel_people"."medium_count" is null or "personnel_people"."medium_count" between 0 and 100000) and ("personnel_people"."low_count" is null or "personnel_people"."low_count" between 0 and 100000))
) STRICT;
--> statement-breakpoint
CREATE INDEX `personnel_people_of_session` ON `personnel_people` (`session_id`);--> statement-breakpoint
CREATE INDEX `personnel_people_of_vote` ON `personnel_people` (`personnel_vote_id`);--> statement-breakpoint
CREATE INDEX `personnel_people_of_mandate` ON `personnel_people` (`mandate_id`);--> statement-breakpoint
CREATE TABLE `personnel_tellers` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`personnel_vote_id` text NOT NULL,
	`position` integer NOT NULL,
	`mandate_id` text,
	`name` text,
	`is_head` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`personnel_vote_id`) REFERENCES `personnel_votes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "personnel_tellers_who" CHECK("personnel_tellers"."mandate_id" is null or "personnel_tellers"."name" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `personnel_tellers_of_session` ON `personnel_tellers` (`session_id`);--> statement-breakpoint
CREATE INDEX `personnel_tellers_of_vote` ON `personnel_tellers` (`personnel_vote_id`);--> statement-breakpoint
CREATE INDEX `personnel_tellers_of_mandate` ON `personnel_tellers` (`mandate_id`);--> statement-breakpoint
CREATE TABLE `personnel_votes` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`post` text,
	`seats` integer,
	`dismissed_from` text,
	`agenda_item_id` text,
	`sitting_id` text,
	`held_on` text,
	`held_at` text,
	`held_on_inferred_from` text,
	`method` text,
	`round` integer,
	`earlier_id` text,
	`tellers_vote_id` text,
	`resolution_id` text,
	`printed_ballots` integer,
	`stamped_ballots` integer,
	`issued_ballots` integer,
	`collected_ballots` integer,
	`valid_ballots` integer,
	`invalid_ballots` integer,
	`unused_ballots` integer,
	`destroyed_ballots` integer,
	`invalid_causes` text DEFAULT '[]' NOT NULL,
	`stated_total` integer,
	`stated_present` integer,
	`effective_on` text,
	`effective_at` text,
	`approval_to` text,
	`approval_sent_on` text,
	`is_annulled` integer DEFAULT false NOT NULL,
	`annulled_reason` text,
	`printed` text,
	`note` text,
	`source_id` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tellers_vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "personnel_votes_kind" CHECK("personnel_votes"."kind" is null or "personnel_votes"."kind" in ('election', 'confirmation', 'relief', 'dismissal', 'release', 'confidence_levels', 'confidence')),
	CONSTRAINT "personnel_votes_dismissed_from" CHECK("personnel_votes"."dismissed_from" is null or "personnel_votes"."dismissed_from" in ('mandate', 'office')),
	CONSTRAINT "personnel_votes_method" CHECK("personnel_votes"."method" is null or "personnel_votes"."method" in ('show_of_hands', 'card', 'roll_call', 'electronic', 'secret', 'secret_device', 'written')),
	CONSTRAINT "personnel_votes_held_on" CHECK("personnel_votes"."held_on" is null or (length("personnel_votes"."held_on") in (4, 7, 10) and date(substr("personnel_votes"."held_on" || '-01-01', 1, 10)) is substr("personnel_votes"."held_on" || '-01-01', 1, 10))),
	CONSTRAINT "personnel_votes_held_at" CHECK("personnel_votes"."held_at" is null or strftime('%H:%M', "personnel_votes"."held_at") is "personnel_votes"."held_at" or strftime('%H:%M:%S', "personnel_votes"."held_at") is "personnel_votes"."held_at"),
	CONSTRAINT "personnel_votes_effective_on" CHECK("personnel_votes"."effective_on" is null or (length("personnel_votes"."effective_on") in (4, 7, 10) and date(substr("personnel_votes"."effective_on" || '-01-01', 1, 10)) is substr("personnel_votes"."effective_on" || '-01-01', 1, 10))),
	CONSTRAINT "personnel_votes_effective_at" CHECK("personnel_votes"."effective_at" is null or strftime('%H:%M', "personnel_votes"."effective_at") is "personnel_votes"."effective_at" or strftime('%H:%M:%S', "personnel_votes"."effective_at") is "personnel_votes"."effective_at"),
	CONSTRAINT "personnel_votes_approval_sent_on" CHECK("personnel_votes"."approval_sent_on" is null or (length("personnel_votes"."approval_sent_on") in (4, 7, 10) and date(substr("personnel_votes"."approval_sent_on" || '-01-01', 1, 10)) is substr("personnel_votes"."approval_sent_on" || '-01-01', 1, 10))),
	CONSTRAINT "personnel_votes_account" CHECK(("personnel_votes"."printed_ballots" is null or "personnel_votes"."printed_ballots" between 0 and 100000) and ("personnel_votes"."stamped_ballots" is null or "personnel_votes"."stamped_ballots" between 0 and 100000) and ("personnel_votes"."issued_ballots" is null or "personnel_votes"."issued_ballots" between 0 and 100000) and ("personnel_votes"."collected_ballots" is null or "personnel_votes"."collected_ballots" between 0 and 100000) and ("personnel_votes"."valid_ballots" is null or "personnel_votes"."valid_ballots" between 0 and 100000) and ("personnel_votes"."invalid_ballots" is null or "personnel_votes"."invalid_ballots" between 0 and 100000) and ("personnel_votes"."unused_ballots" is null or "personnel_votes"."unused_ballots" between 0 and 100000) and ("personnel_votes"."destroyed_ballots" is null or "personnel_votes"."destroyed_ballots" between 0 and 100000)),
	CONSTRAINT "personnel_votes_numbers" CHECK(("personnel_votes"."seats" is null or "personnel_votes"."seats" between 1 and 1000) and ("personnel_votes"."round" is null or "personnel_votes"."round" between 1 and 20)
        and ("personnel_votes"."stated_total" is null or "personnel_votes"."stated_total" between 1 and 10000)
        and ("personnel_votes"."stated_present" is null or "personnel_votes"."stated_present" between 0 and 10000))
) STRICT;
--> statement-breakpoint
CREATE INDEX `personnel_votes_of_session` ON `personnel_votes` (`session_id`);--> statement-breakpoint
CREATE INDEX `personnel_votes_of_item` ON `personnel_votes` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `personnel_votes_of_sitting` ON `personnel_votes` (`sitting_id`);--> statement-breakpoint
CREATE INDEX `personnel_votes_of_vote` ON `personnel_votes` (`tellers_vote_id`);--> statement-breakpoint
CREATE INDEX `personnel_votes_of_resolution` ON `personnel_votes` (`resolution_id`);--> statement-breakpoint
CREATE INDEX `personnel_votes_of_source` ON `personnel_votes` (`source_id`);--> statement-breakpoint
-- Rows that point at each other belong to one session, and delegates to its term, as 0001_guards and 0039 have it.
CREATE TRIGGER personnel_votes_same_session BEFORE INSERT ON personnel_votes
WHEN (NEW.agenda_item_id IS NOT NULL AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id)
  OR (NEW.sitting_id IS NOT NULL AND (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id)
  OR (NEW.tellers_vote_id IS NOT NULL AND (SELECT session_id FROM votes WHERE id = NEW.tellers_vote_id) IS NOT NEW.session_id)
  OR (NEW.resolution_id IS NOT NULL AND (SELECT session_id FROM resolutions WHERE id = NEW.resolution_id) IS NOT NEW.session_id)
  OR (NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER personnel_votes_same_session_later BEFORE UPDATE OF agenda_item_id, sitting_id, tellers_vote_id, resolution_id, source_id ON personnel_votes
WHEN (NEW.agenda_item_id IS NOT NULL AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id)
  OR (NEW.sitting_id IS NOT NULL AND (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id)
  OR (NEW.tellers_vote_id IS NOT NULL AND (SELECT session_id FROM votes WHERE id = NEW.tellers_vote_id) IS NOT NEW.session_id)
  OR (NEW.resolution_id IS NOT NULL AND (SELECT session_id FROM resolutions WHERE id = NEW.resolution_id) IS NOT NEW.session_id)
  OR (NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER personnel_people_same_session BEFORE INSERT ON personnel_people
WHEN (NEW.personnel_vote_id IS NOT NULL AND (SELECT session_id FROM personnel_votes WHERE id = NEW.personnel_vote_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER personnel_people_same_session_later BEFORE UPDATE OF personnel_vote_id ON personnel_people
WHEN (NEW.personnel_vote_id IS NOT NULL AND (SELECT session_id FROM personnel_votes WHERE id = NEW.personnel_vote_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER personnel_people_same_term BEFORE INSERT ON personnel_people
WHEN NEW.mandate_id IS NOT NULL AND (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER personnel_people_same_term_later BEFORE UPDATE OF mandate_id ON personnel_people
WHEN NEW.mandate_id IS NOT NULL AND (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER personnel_tellers_same_session BEFORE INSERT ON personnel_tellers
WHEN (NEW.personnel_vote_id IS NOT NULL AND (SELECT session_id FROM personnel_votes WHERE id = NEW.personnel_vote_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER personnel_tellers_same_session_later BEFORE UPDATE OF personnel_vote_id ON personnel_tellers
WHEN (NEW.personnel_vote_id IS NOT NULL AND (SELECT session_id FROM personnel_votes WHERE id = NEW.personnel_vote_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER personnel_tellers_same_term BEFORE INSERT ON personnel_tellers
WHEN NEW.mandate_id IS NOT NULL AND (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER personnel_tellers_same_term_later BEFORE UPDATE OF mandate_id ON personnel_tellers
WHEN NEW.mandate_id IS NOT NULL AND (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
-- Every section of a draft is edited only while it is open: the minutes too, which came later, and those that are to come.
DROP TRIGGER events_only_while_open;
--> statement-breakpoint
CREATE TRIGGER events_only_while_open BEFORE INSERT ON events
WHEN NEW.aggregate IN ('general', 'attendance', 'agenda', 'resolutions', 'votes', 'personnel', 'minutes', 'budget', 'indicators',
    'tasks', 'photos', 'questions', 'petitions', 'oversight', 'followUps')
  AND (SELECT state FROM council_sessions WHERE id = NEW.aggregate_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'session_not_open'); END;
