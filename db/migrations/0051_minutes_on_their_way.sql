-- Whose minutes were approved, and what speakers propose for their own lines of them.
ALTER TABLE `agenda_items` ADD `approves_session` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `minutes_corrections` text;--> statement-breakpoint
-- What each speaker proposes for his own lines of the minutes, and until when.
CREATE TABLE `minutes_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`opened_at` text NOT NULL,
	`opened_by` text,
	`until` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `minutes_rounds_of_session` ON `minutes_rounds` (`session_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `passage_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`mandate_id` text NOT NULL,
	`author_id` text NOT NULL,
	`before` text NOT NULL,
	`body` text NOT NULL,
	`remark` text,
	`sent_at` text NOT NULL,
	`answer` text,
	`answered_at` text,
	`answered_by` text,
	`reason` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "passage_proposals_answer" CHECK("passage_proposals"."answer" is null or "passage_proposals"."answer" in ('taken', 'declined', 'withdrawn', 'replaced')),
	CONSTRAINT "passage_proposals_answered" CHECK(("passage_proposals"."answer" is null) = ("passage_proposals"."answered_at" is null)),
	CONSTRAINT "passage_proposals_reason" CHECK(coalesce("passage_proposals"."answer", '') <> 'declined' or length(trim("passage_proposals"."reason")) > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `passage_proposals_of_session` ON `passage_proposals` (`session_id`);--> statement-breakpoint
CREATE INDEX `passage_proposals_of_mandate` ON `passage_proposals` (`mandate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `passage_proposals_open` ON `passage_proposals` (`entry_id`) WHERE "passage_proposals"."answer" is null;--> statement-breakpoint
CREATE TRIGGER passage_proposals_same_term BEFORE INSERT ON passage_proposals
WHEN (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
-- Words are proposed for a draft, before the deadline of its newest round.
CREATE TRIGGER passage_proposals_only_while_open BEFORE INSERT ON passage_proposals
WHEN (SELECT state FROM council_sessions WHERE id = NEW.session_id) <> 'draft'
  OR NEW.sent_at >= coalesce((SELECT until FROM minutes_rounds WHERE session_id = NEW.session_id
    ORDER BY opened_at DESC, rowid DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'passage_closed'); END;
--> statement-breakpoint
-- What was proposed stays as it was; it is answered once.
CREATE TRIGGER passage_proposals_frozen BEFORE UPDATE ON passage_proposals
WHEN OLD.answer IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.entry_id IS NOT OLD.entry_id
  OR NEW.mandate_id IS NOT OLD.mandate_id OR NEW.author_id IS NOT OLD.author_id OR NEW.before IS NOT OLD.before
  OR NEW.body IS NOT OLD.body OR NEW.remark IS NOT OLD.remark OR NEW.sent_at IS NOT OLD.sent_at
BEGIN SELECT RAISE(ABORT, 'passage_frozen'); END;
