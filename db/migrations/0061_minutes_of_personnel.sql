ALTER TABLE `minute_entries` ADD `personnel_vote_id` text REFERENCES personnel_votes(id);--> statement-breakpoint
CREATE INDEX `minute_entries_of_personnel` ON `minute_entries` (`personnel_vote_id`);--> statement-breakpoint
-- A line and the ballot it stands for belong to one session, as 0057_questions has it of questions.
CREATE TRIGGER minute_entries_personnel_same_session BEFORE INSERT ON minute_entries
WHEN (NEW.personnel_vote_id IS NOT NULL AND (SELECT session_id FROM personnel_votes WHERE id = NEW.personnel_vote_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER minute_entries_personnel_same_session_later BEFORE UPDATE OF personnel_vote_id ON minute_entries
WHEN (NEW.personnel_vote_id IS NOT NULL AND (SELECT session_id FROM personnel_votes WHERE id = NEW.personnel_vote_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
