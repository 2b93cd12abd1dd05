-- An amendment reaches several pieces, and others than the councillor who signs in put it forward. Rows of before stay as they are.
ALTER TABLE `amendments` ADD `part_of` text REFERENCES amendments(id);--> statement-breakpoint
ALTER TABLE `amendments` ADD `proposer_kind` text CHECK (proposer_kind IS NULL OR proposer_kind IN ('delegate', 'delegates', 'committee', 'standing_committee', 'drafter', 'secretariat', 'other'));--> statement-breakpoint
ALTER TABLE `amendments` ADD `proposer` text CHECK (proposer IS NULL OR proposer_kind IS NOT NULL);--> statement-breakpoint
ALTER TABLE `amendments` ADD `co_signers` text;--> statement-breakpoint
CREATE INDEX `amendments_parts` ON `amendments` (`part_of`);--> statement-breakpoint
DROP TRIGGER amendments_frozen;--> statement-breakpoint
CREATE TRIGGER amendments_frozen BEFORE UPDATE OF id, resolution_id, piece_id, kind, about, version, base, proposed, reason, part_of, proposer_kind, proposer, co_signers, author_id, written_at ON amendments
BEGIN SELECT RAISE(ABORT, 'amendments_frozen'); END;
--> statement-breakpoint
-- A further piece belongs to the first one, of the same draft and the same author.
CREATE TRIGGER amendments_same_whole BEFORE INSERT ON amendments
WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM amendments WHERE id = NEW.part_of AND part_of IS NULL
  AND resolution_id = NEW.resolution_id AND author_id = NEW.author_id AND proposer_kind IS NEW.proposer_kind)
BEGIN SELECT RAISE(ABORT, 'part_of_other_amendment'); END;
