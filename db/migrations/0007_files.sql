CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`digest` text NOT NULL,
	`kind` text NOT NULL,
	`bytes` integer NOT NULL,
	`handed_in_by` text,
	`handed_in_at` text,
	`cleared_at` text,
	`withheld_at` text,
	`withheld_reason` text,
	FOREIGN KEY (`council_id`) REFERENCES `councils`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "files_kind" CHECK("files"."kind" is null or "files"."kind" in ('paper', 'photo')),
	CONSTRAINT "files_digest" CHECK(length("files"."digest") = 64),
	CONSTRAINT "files_withheld_reason" CHECK(("files"."withheld_at" is null) = ("files"."withheld_reason" is null) and ("files"."withheld_reason" is null or length(trim("files"."withheld_reason")) > 0))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `files_of_council` ON `files` (`council_id`,`digest`);--> statement-breakpoint
CREATE INDEX `files_by_digest` ON `files` (`digest`);--> statement-breakpoint
CREATE INDEX `files_handed_in` ON `files` (`handed_in_by`,`handed_in_at`);--> statement-breakpoint
CREATE INDEX `files_withheld` ON `files` (`council_id`) WHERE "files"."withheld_at" is not null;--> statement-breakpoint
CREATE TABLE `stored_files` (
	`digest` text NOT NULL,
	`ending` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`digest`, `ending`)
) STRICT;
--> statement-breakpoint
-- A draft names only what was handed in for its own council, may be served, and was not withheld.
CREATE TRIGGER papers_file_handed_in BEFORE INSERT ON papers
WHEN NEW.file_digest IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM files f JOIN council_sessions s ON s.council_id = f.council_id
  WHERE s.id = NEW.session_id AND f.digest = NEW.file_digest AND f.kind = 'paper'
    AND f.cleared_at IS NOT NULL AND f.withheld_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'file_not_handed_in'); END;
--> statement-breakpoint
CREATE TRIGGER papers_file_handed_in_later BEFORE UPDATE ON papers
WHEN NEW.file_digest IS NOT NULL AND NEW.file_digest IS NOT OLD.file_digest AND NOT EXISTS (
  SELECT 1 FROM files f JOIN council_sessions s ON s.council_id = f.council_id
  WHERE s.id = NEW.session_id AND f.digest = NEW.file_digest AND f.kind = 'paper'
    AND f.cleared_at IS NOT NULL AND f.withheld_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'file_not_handed_in'); END;
--> statement-breakpoint
CREATE TRIGGER photos_file_handed_in BEFORE INSERT ON photos
WHEN NEW.file_digest IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM files f JOIN council_sessions s ON s.council_id = f.council_id
  WHERE s.id = NEW.session_id AND f.digest = NEW.file_digest AND f.kind = 'photo'
    AND f.cleared_at IS NOT NULL AND f.withheld_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'file_not_handed_in'); END;
--> statement-breakpoint
CREATE TRIGGER photos_file_handed_in_later BEFORE UPDATE ON photos
WHEN NEW.file_digest IS NOT NULL AND NEW.file_digest IS NOT OLD.file_digest AND NOT EXISTS (
  SELECT 1 FROM files f JOIN council_sessions s ON s.council_id = f.council_id
  WHERE s.id = NEW.session_id AND f.digest = NEW.file_digest AND f.kind = 'photo'
    AND f.cleared_at IS NOT NULL AND f.withheld_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'file_not_handed_in'); END;
--> statement-breakpoint
-- Whose bytes they are never changes, and what was withheld stays so.
CREATE TRIGGER files_frozen BEFORE UPDATE ON files
WHEN OLD.withheld_at IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.council_id IS NOT OLD.council_id
  OR NEW.digest IS NOT OLD.digest OR NEW.kind IS NOT OLD.kind
BEGIN SELECT RAISE(ABORT, 'file_frozen'); END;
--> statement-breakpoint
-- Only what nothing names leaves the register.
CREATE TRIGGER files_kept BEFORE DELETE ON files
WHEN OLD.withheld_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM papers p JOIN council_sessions s ON s.id = p.session_id
    WHERE p.file_digest = OLD.digest AND s.council_id = OLD.council_id)
  OR EXISTS (SELECT 1 FROM photos p JOIN council_sessions s ON s.id = p.session_id
    WHERE p.file_digest = OLD.digest AND s.council_id = OLD.council_id)
  OR EXISTS (SELECT 1 FROM published_files WHERE digest = OLD.digest)
BEGIN SELECT RAISE(ABORT, 'file_named'); END;
