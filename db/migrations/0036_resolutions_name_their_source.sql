ALTER TABLE `resolutions` ADD `source_id` text REFERENCES sources(id);--> statement-breakpoint
CREATE INDEX `resolutions_of_source` ON `resolutions` (`source_id`);--> statement-breakpoint
CREATE TRIGGER resolutions_source_same_session BEFORE INSERT ON resolutions
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER resolutions_source_same_session_later BEFORE UPDATE OF source_id ON resolutions
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
