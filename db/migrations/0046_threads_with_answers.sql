-- Remarks at any piece of a draft, in threads, and what the clerk answered. Rows of before stay as they are.
ALTER TABLE `comments` ADD `reply_to` text REFERENCES comments(id);--> statement-breakpoint
ALTER TABLE `comments` ADD `about` text;--> statement-breakpoint
ALTER TABLE `comments` ADD `quote` text;--> statement-breakpoint
ALTER TABLE `comments` ADD `answer_kind` text CHECK (answer_kind IS NULL OR answer_kind IN ('accepted', 'explained'));--> statement-breakpoint
ALTER TABLE `comments` ADD `answer` text;--> statement-breakpoint
ALTER TABLE `comments` ADD `answered_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `comments` ADD `answered_at` text;--> statement-breakpoint
ALTER TABLE `comments` ADD `resolved_at` text;--> statement-breakpoint
CREATE INDEX `comments_of_thread` ON `comments` (`reply_to`);--> statement-breakpoint
-- A reply stands in a thread of the same resolution, and one level deep.
CREATE TRIGGER comments_same_thread BEFORE INSERT ON comments
WHEN NEW.reply_to IS NOT NULL AND NOT EXISTS (SELECT 1 FROM comments
  WHERE id = NEW.reply_to AND resolution_id = NEW.resolution_id AND reply_to IS NULL)
BEGIN SELECT RAISE(ABORT, 'row_of_other_thread'); END;
