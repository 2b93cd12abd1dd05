-- What 0001_guards asks of a new row is asked of a changed one too: no mandate of another term, no row of another session.
CREATE TRIGGER attendance_same_term_later BEFORE UPDATE OF mandate_id ON attendance
WHEN (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_same_term_later BEFORE UPDATE OF mandate_id ON ballots
WHEN (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_same_session_later BEFORE UPDATE OF sitting_id ON attendance
WHEN (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER papers_same_session_later BEFORE UPDATE OF agenda_item_id ON papers
WHEN (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_same_session BEFORE INSERT ON ballots
WHEN (SELECT session_id FROM votes WHERE id = NEW.vote_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_same_session_later BEFORE UPDATE OF vote_id ON ballots
WHEN (SELECT session_id FROM votes WHERE id = NEW.vote_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
