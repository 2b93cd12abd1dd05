CREATE TABLE `openings` (
	`version_id` text NOT NULL,
	`user_id` text NOT NULL,
	`opened_at` text NOT NULL,
	`changes_seen_at` text,
	PRIMARY KEY(`version_id`, `user_id`),
	FOREIGN KEY (`version_id`) REFERENCES `resolution_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `openings_of_user` ON `openings` (`user_id`);--> statement-breakpoint
CREATE TABLE `resolution_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`resolution_id` text NOT NULL,
	`n` integer NOT NULL,
	`content` text NOT NULL,
	`visible_from` text NOT NULL,
	`released_at` text NOT NULL,
	`released_by` text,
	`called_back_at` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`released_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "resolution_versions_n" CHECK("resolution_versions"."n" > 0),
	CONSTRAINT "resolution_versions_called_back" CHECK("resolution_versions"."called_back_at" is null or "resolution_versions"."called_back_at" < "resolution_versions"."visible_from")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `resolution_version_once` ON `resolution_versions` (`resolution_id`,`n`) WHERE "resolution_versions"."called_back_at" is null;--> statement-breakpoint
CREATE INDEX `resolution_versions_of_session` ON `resolution_versions` (`session_id`);--> statement-breakpoint
ALTER TABLE `read_marks` ADD `version_id` text REFERENCES resolution_versions(id);--> statement-breakpoint
-- What is under review now is read from a released text from here on: it is version 1 of each such draft.
INSERT INTO resolution_versions (id, session_id, resolution_id, n, content, visible_from, released_at)
SELECT 'ban-1-' || id, session_id, id, 1,
  json_object('annexes', json(annexes), 'articles', json(articles), 'kind', kind, 'legalBases', json(legal_bases),
    'note', note, 'printedTitle', printed_title, 'title', title),
  strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
FROM resolutions WHERE in_review = 1;
--> statement-breakpoint
UPDATE read_marks SET version_id = (SELECT id FROM resolution_versions WHERE resolution_id = read_marks.resolution_id);
--> statement-breakpoint
-- A released text is for ever; one that nobody could read yet may be called back, once.
CREATE TRIGGER resolution_versions_frozen BEFORE UPDATE ON resolution_versions
WHEN OLD.called_back_at IS NOT NULL OR NEW.called_back_at IS NULL
  OR NEW.id IS NOT OLD.id OR NEW.session_id IS NOT OLD.session_id OR NEW.resolution_id IS NOT OLD.resolution_id
  OR NEW.n IS NOT OLD.n OR NEW.content IS NOT OLD.content OR NEW.visible_from IS NOT OLD.visible_from
  OR NEW.released_at IS NOT OLD.released_at OR NEW.released_by IS NOT OLD.released_by
BEGIN SELECT RAISE(ABORT, 'resolution_version_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER resolution_versions_kept BEFORE DELETE ON resolution_versions
BEGIN SELECT RAISE(ABORT, 'resolution_version_frozen'); END;
--> statement-breakpoint
-- A version is of a draft of its own session, made by somebody, and follows the one before it.
CREATE TRIGGER resolution_versions_same_session BEFORE INSERT ON resolution_versions
WHEN (SELECT session_id FROM resolutions WHERE id = NEW.resolution_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER resolution_versions_by_somebody BEFORE INSERT ON resolution_versions
WHEN NEW.released_by IS NULL
BEGIN SELECT RAISE(ABORT, 'resolution_version_of_nobody'); END;
--> statement-breakpoint
CREATE TRIGGER resolution_versions_in_sequence BEFORE INSERT ON resolution_versions
WHEN NEW.n IS NOT (SELECT coalesce(max(n), 0) + 1 FROM resolution_versions
  WHERE resolution_id = NEW.resolution_id AND called_back_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'resolution_version_gap'); END;
--> statement-breakpoint
-- A mark is of a version of the draft it marks.
CREATE TRIGGER read_marks_same_draft BEFORE INSERT ON read_marks
WHEN NEW.version_id IS NOT NULL
  AND (SELECT resolution_id FROM resolution_versions WHERE id = NEW.version_id) IS NOT NEW.resolution_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER read_marks_same_draft_later BEFORE UPDATE ON read_marks
WHEN NEW.version_id IS NOT NULL
  AND (SELECT resolution_id FROM resolution_versions WHERE id = NEW.version_id) IS NOT NEW.resolution_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
