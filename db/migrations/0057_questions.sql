-- Questions put in a session, what followed each, and what the council oversees.
CREATE TABLE `oversights` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`subject` text NOT NULL,
	`programme` text,
	`method` text,
	`method_printed` text,
	`lead` text,
	`bodies` text DEFAULT '[]' NOT NULL,
	`period` text,
	`state` text,
	`conclusion` text,
	`number` text,
	`dated_on` text,
	`file_digest` text,
	`file_name` text,
	`promise_body` text,
	`promise_owner` text,
	`promise_due_on` text,
	`promise_status` text,
	`promise_done_on` text,
	`promise_evidence` text,
	`agenda_item_id` text,
	`note` text,
	`source_id` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "oversights_method" CHECK("oversights"."method" is null or "oversights"."method" in ('delegation', 'survey', 'report', 'explanation', 'questioning', 'documents', 'other')),
	CONSTRAINT "oversights_state" CHECK("oversights"."state" is null or "oversights"."state" in ('planned', 'under_way', 'done', 'partly_done', 'not_done')),
	CONSTRAINT "oversights_promise_status" CHECK("oversights"."promise_status" is null or "oversights"."promise_status" in ('open', 'done')),
	CONSTRAINT "oversights_dated_on" CHECK("oversights"."dated_on" is null or (length("oversights"."dated_on") in (4, 7, 10) and date(substr("oversights"."dated_on" || '-01-01', 1, 10)) is substr("oversights"."dated_on" || '-01-01', 1, 10))),
	CONSTRAINT "oversights_promise_due_on" CHECK("oversights"."promise_due_on" is null or (length("oversights"."promise_due_on") in (4, 7, 10) and date(substr("oversights"."promise_due_on" || '-01-01', 1, 10)) is substr("oversights"."promise_due_on" || '-01-01', 1, 10))),
	CONSTRAINT "oversights_promise_done_on" CHECK("oversights"."promise_done_on" is null or (length("oversights"."promise_done_on") in (4, 7, 10) and date(substr("oversights"."promise_done_on" || '-01-01', 1, 10)) is substr("oversights"."promise_done_on" || '-01-01', 1, 10)))
) STRICT;
--> statement-breakpoint
CREATE INDEX `oversights_of_session` ON `oversights` (`session_id`);--> statement-breakpoint
CREATE INDEX `oversights_of_item` ON `oversights` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `oversights_of_source` ON `oversights` (`source_id`);--> statement-breakpoint
CREATE INDEX `oversights_of_file` ON `oversights` (`file_digest`);--> statement-breakpoint
CREATE TABLE `question_turns` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`question_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`mandate_id` text,
	`name` text,
	`office` text,
	`how` text,
	`said_on` text,
	`said_at` text,
	`words` text,
	`number` text,
	`dated_on` text,
	`file_digest` text,
	`file_name` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "question_turns_kind" CHECK("question_turns"."kind" is null or "question_turns"."kind" in ('answer', 'follow_up')),
	CONSTRAINT "question_turns_how" CHECK("question_turns"."how" is null or "question_turns"."how" in ('hall', 'in_writing')),
	CONSTRAINT "question_turns_said_on" CHECK("question_turns"."said_on" is null or (length("question_turns"."said_on") in (4, 7, 10) and date(substr("question_turns"."said_on" || '-01-01', 1, 10)) is substr("question_turns"."said_on" || '-01-01', 1, 10))),
	CONSTRAINT "question_turns_said_at" CHECK("question_turns"."said_at" is null or strftime('%H:%M', "question_turns"."said_at") is "question_turns"."said_at" or strftime('%H:%M:%S', "question_turns"."said_at") is "question_turns"."said_at"),
	CONSTRAINT "question_turns_dated_on" CHECK("question_turns"."dated_on" is null or (length("question_turns"."dated_on") in (4, 7, 10) and date(substr("question_turns"."dated_on" || '-01-01', 1, 10)) is substr("question_turns"."dated_on" || '-01-01', 1, 10))),
	CONSTRAINT "question_turns_who" CHECK("question_turns"."mandate_id" is null or "question_turns"."name" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `question_turns_of_session` ON `question_turns` (`session_id`);--> statement-breakpoint
CREATE INDEX `question_turns_of_question` ON `question_turns` (`question_id`);--> statement-breakpoint
CREATE INDEX `question_turns_of_file` ON `question_turns` (`file_digest`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`mandate_id` text,
	`name` text,
	`office` text,
	`how` text,
	`asked_on` text,
	`asked_at` text,
	`respondents` text DEFAULT '[]' NOT NULL,
	`matter` text NOT NULL,
	`agenda_item_id` text,
	`sitting_id` text,
	`number` text,
	`dated_on` text,
	`file_digest` text,
	`file_name` text,
	`conclusion` text,
	`promise_body` text,
	`promise_owner` text,
	`promise_due_on` text,
	`promise_status` text,
	`promise_done_on` text,
	`promise_evidence` text,
	`resolution_id` text,
	`note` text,
	`source_id` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "questions_how" CHECK("questions"."how" is null or "questions"."how" in ('hall', 'in_writing')),
	CONSTRAINT "questions_promise_status" CHECK("questions"."promise_status" is null or "questions"."promise_status" in ('open', 'done')),
	CONSTRAINT "questions_asked_on" CHECK("questions"."asked_on" is null or (length("questions"."asked_on") in (4, 7, 10) and date(substr("questions"."asked_on" || '-01-01', 1, 10)) is substr("questions"."asked_on" || '-01-01', 1, 10))),
	CONSTRAINT "questions_asked_at" CHECK("questions"."asked_at" is null or strftime('%H:%M', "questions"."asked_at") is "questions"."asked_at" or strftime('%H:%M:%S', "questions"."asked_at") is "questions"."asked_at"),
	CONSTRAINT "questions_dated_on" CHECK("questions"."dated_on" is null or (length("questions"."dated_on") in (4, 7, 10) and date(substr("questions"."dated_on" || '-01-01', 1, 10)) is substr("questions"."dated_on" || '-01-01', 1, 10))),
	CONSTRAINT "questions_promise_due_on" CHECK("questions"."promise_due_on" is null or (length("questions"."promise_due_on") in (4, 7, 10) and date(substr("questions"."promise_due_on" || '-01-01', 1, 10)) is substr("questions"."promise_due_on" || '-01-01', 1, 10))),
	CONSTRAINT "questions_promise_done_on" CHECK("questions"."promise_done_on" is null or (length("questions"."promise_done_on") in (4, 7, 10) and date(substr("questions"."promise_done_on" || '-01-01', 1, 10)) is substr("questions"."promise_done_on" || '-01-01', 1, 10))),
	CONSTRAINT "questions_who" CHECK("questions"."mandate_id" is null or "questions"."name" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `questions_of_session` ON `questions` (`session_id`);--> statement-breakpoint
CREATE INDEX `questions_of_item` ON `questions` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `questions_of_sitting` ON `questions` (`sitting_id`);--> statement-breakpoint
CREATE INDEX `questions_of_resolution` ON `questions` (`resolution_id`);--> statement-breakpoint
CREATE INDEX `questions_of_source` ON `questions` (`source_id`);--> statement-breakpoint
CREATE INDEX `questions_of_file` ON `questions` (`file_digest`);--> statement-breakpoint
ALTER TABLE `minute_entries` ADD `question_id` text REFERENCES questions(id);--> statement-breakpoint
CREATE INDEX `minute_entries_of_question` ON `minute_entries` (`question_id`);--> statement-breakpoint
ALTER TABLE `published_delegates` ADD `questions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
-- Rows that point at each other belong to one session, delegates to its term, and files to its council, as 0001_guards,
-- 0007_files and 0012_unfinished_rows have it.
CREATE TRIGGER questions_same_session BEFORE INSERT ON questions
WHEN (NEW.agenda_item_id IS NOT NULL AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id)
  OR (NEW.sitting_id IS NOT NULL AND (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id)
  OR (NEW.resolution_id IS NOT NULL AND (SELECT session_id FROM resolutions WHERE id = NEW.resolution_id) IS NOT NEW.session_id)
  OR (NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER questions_same_session_later BEFORE UPDATE OF agenda_item_id, sitting_id, resolution_id, source_id ON questions
WHEN (NEW.agenda_item_id IS NOT NULL AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id)
  OR (NEW.sitting_id IS NOT NULL AND (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id)
  OR (NEW.resolution_id IS NOT NULL AND (SELECT session_id FROM resolutions WHERE id = NEW.resolution_id) IS NOT NEW.session_id)
  OR (NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER question_turns_same_session BEFORE INSERT ON question_turns
WHEN (NEW.question_id IS NOT NULL AND (SELECT session_id FROM questions WHERE id = NEW.question_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER question_turns_same_session_later BEFORE UPDATE OF question_id ON question_turns
WHEN (NEW.question_id IS NOT NULL AND (SELECT session_id FROM questions WHERE id = NEW.question_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER oversights_same_session BEFORE INSERT ON oversights
WHEN (NEW.agenda_item_id IS NOT NULL AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id)
  OR (NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER oversights_same_session_later BEFORE UPDATE OF agenda_item_id, source_id ON oversights
WHEN (NEW.agenda_item_id IS NOT NULL AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id)
  OR (NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER minute_entries_question_same_session BEFORE INSERT ON minute_entries
WHEN (NEW.question_id IS NOT NULL AND (SELECT session_id FROM questions WHERE id = NEW.question_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER minute_entries_question_same_session_later BEFORE UPDATE OF question_id ON minute_entries
WHEN (NEW.question_id IS NOT NULL AND (SELECT session_id FROM questions WHERE id = NEW.question_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER questions_same_term BEFORE INSERT ON questions
WHEN NEW.mandate_id IS NOT NULL AND (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER questions_same_term_later BEFORE UPDATE OF mandate_id ON questions
WHEN NEW.mandate_id IS NOT NULL AND (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER question_turns_same_term BEFORE INSERT ON question_turns
WHEN NEW.mandate_id IS NOT NULL AND (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER question_turns_same_term_later BEFORE UPDATE OF mandate_id ON question_turns
WHEN NEW.mandate_id IS NOT NULL AND (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER questions_file_handed_in BEFORE INSERT ON questions
WHEN NEW.file_digest IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM files f JOIN council_sessions s ON s.council_id = f.council_id
  WHERE s.id = NEW.session_id AND f.digest = NEW.file_digest AND f.kind = 'paper'
    AND f.cleared_at IS NOT NULL AND f.withheld_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'file_not_handed_in'); END;
--> statement-breakpoint
CREATE TRIGGER questions_file_handed_in_later BEFORE UPDATE ON questions
WHEN NEW.file_digest IS NOT NULL AND NEW.file_digest IS NOT OLD.file_digest AND NOT EXISTS (
  SELECT 1 FROM files f JOIN council_sessions s ON s.council_id = f.council_id
  WHERE s.id = NEW.session_id AND f.digest = NEW.file_digest AND f.kind = 'paper'
    AND f.cleared_at IS NOT NULL AND f.withheld_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'file_not_handed_in'); END;
--> statement-breakpoint
CREATE TRIGGER question_turns_file_handed_in BEFORE INSERT ON question_turns
WHEN NEW.file_digest IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM files f JOIN council_sessions s ON s.council_id = f.council_id
  WHERE s.id = NEW.session_id AND f.digest = NEW.file_digest AND f.kind = 'paper'
    AND f.cleared_at IS NOT NULL AND f.withheld_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'file_not_handed_in'); END;
--> statement-breakpoint
CREATE TRIGGER question_turns_file_handed_in_later BEFORE UPDATE ON question_turns
WHEN NEW.file_digest IS NOT NULL AND NEW.file_digest IS NOT OLD.file_digest AND NOT EXISTS (
  SELECT 1 FROM files f JOIN council_sessions s ON s.council_id = f.council_id
  WHERE s.id = NEW.session_id AND f.digest = NEW.file_digest AND f.kind = 'paper'
    AND f.cleared_at IS NOT NULL AND f.withheld_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'file_not_handed_in'); END;
--> statement-breakpoint
CREATE TRIGGER oversights_file_handed_in BEFORE INSERT ON oversights
WHEN NEW.file_digest IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM files f JOIN council_sessions s ON s.council_id = f.council_id
  WHERE s.id = NEW.session_id AND f.digest = NEW.file_digest AND f.kind = 'paper'
    AND f.cleared_at IS NOT NULL AND f.withheld_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'file_not_handed_in'); END;
--> statement-breakpoint
CREATE TRIGGER oversights_file_handed_in_later BEFORE UPDATE ON oversights
WHEN NEW.file_digest IS NOT NULL AND NEW.file_digest IS NOT OLD.file_digest AND NOT EXISTS (
  SELECT 1 FROM files f JOIN council_sessions s ON s.council_id = f.council_id
  WHERE s.id = NEW.session_id AND f.digest = NEW.file_digest AND f.kind = 'paper'
    AND f.cleared_at IS NOT NULL AND f.withheld_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'file_not_handed_in'); END;
--> statement-breakpoint
DROP TRIGGER files_kept;
--> statement-breakpoint
CREATE TRIGGER files_kept BEFORE DELETE ON files
WHEN OLD.withheld_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM papers p JOIN council_sessions s ON s.id = p.session_id
    WHERE p.file_digest = OLD.digest AND s.council_id = OLD.council_id)
  OR EXISTS (SELECT 1 FROM photos p JOIN council_sessions s ON s.id = p.session_id
    WHERE p.file_digest = OLD.digest AND s.council_id = OLD.council_id)
  OR EXISTS (SELECT 1 FROM questions p JOIN council_sessions s ON s.id = p.session_id
    WHERE p.file_digest = OLD.digest AND s.council_id = OLD.council_id)
  OR EXISTS (SELECT 1 FROM question_turns p JOIN council_sessions s ON s.id = p.session_id
    WHERE p.file_digest = OLD.digest AND s.council_id = OLD.council_id)
  OR EXISTS (SELECT 1 FROM oversights p JOIN council_sessions s ON s.id = p.session_id
    WHERE p.file_digest = OLD.digest AND s.council_id = OLD.council_id)
  OR EXISTS (SELECT 1 FROM published_files WHERE digest = OLD.digest)
BEGIN SELECT RAISE(ABORT, 'file_named'); END;
