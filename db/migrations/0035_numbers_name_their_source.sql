ALTER TABLE `votes` ADD `note` text;--> statement-breakpoint
ALTER TABLE `votes` ADD `source_id` text REFERENCES sources(id);--> statement-breakpoint
CREATE INDEX `votes_of_source` ON `votes` (`source_id`);--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `source_id` text REFERENCES sources(id);--> statement-breakpoint
CREATE INDEX `figures_of_source` ON `budget_figures` (`source_id`);--> statement-breakpoint
ALTER TABLE `indicators` ADD `source_id` text REFERENCES sources(id);--> statement-breakpoint
CREATE INDEX `indicators_of_source` ON `indicators` (`source_id`);--> statement-breakpoint
ALTER TABLE `attendance_numbers` ADD `source_id` text REFERENCES sources(id);--> statement-breakpoint
CREATE INDEX `attendance_numbers_of_source` ON `attendance_numbers` (`source_id`);--> statement-breakpoint
ALTER TABLE `sittings` ADD `note` text;--> statement-breakpoint
-- A row and the source it names belong to one session, as 0028 has it for groups of resolutions.
CREATE TRIGGER attendance_numbers_source_same_session BEFORE INSERT ON attendance_numbers
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_numbers_source_same_session_later BEFORE UPDATE OF source_id ON attendance_numbers
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER votes_source_same_session BEFORE INSERT ON votes
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER votes_source_same_session_later BEFORE UPDATE OF source_id ON votes
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER budget_figures_source_same_session BEFORE INSERT ON budget_figures
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER budget_figures_source_same_session_later BEFORE UPDATE OF source_id ON budget_figures
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER indicators_source_same_session BEFORE INSERT ON indicators
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER indicators_source_same_session_later BEFORE UPDATE OF source_id ON indicators
WHEN NEW.source_id IS NOT NULL AND (SELECT session_id FROM sources WHERE id = NEW.source_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
