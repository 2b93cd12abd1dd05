-- Published versions and events are for ever.
CREATE TRIGGER publications_frozen BEFORE UPDATE ON publications
BEGIN SELECT RAISE(ABORT, 'publication_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER publications_kept BEFORE DELETE ON publications
BEGIN SELECT RAISE(ABORT, 'publication_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER events_frozen BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'event_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER events_kept BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'event_frozen'); END;
--> statement-breakpoint
-- No gap and no repeat: an event continues its aggregate's sequence.
CREATE TRIGGER events_in_sequence BEFORE INSERT ON events
WHEN NEW.seq > 1 AND NOT EXISTS (
  SELECT 1 FROM events WHERE aggregate = NEW.aggregate AND aggregate_id = NEW.aggregate_id AND seq = NEW.seq - 1
)
BEGIN SELECT RAISE(ABORT, 'event_gap'); END;
--> statement-breakpoint
-- A draft is edited only while it is open, even when a save and a submission meet in the same instant.
CREATE TRIGGER events_only_while_open BEFORE INSERT ON events
WHEN NEW.aggregate IN ('general', 'attendance', 'agenda', 'resolutions', 'votes', 'budget', 'indicators', 'tasks', 'photos')
  AND (SELECT state FROM council_sessions WHERE id = NEW.aggregate_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'session_not_open'); END;
--> statement-breakpoint
-- A version follows the one before it.
CREATE TRIGGER publications_in_sequence BEFORE INSERT ON publications
WHEN NEW.version > 1 AND NOT EXISTS (
  SELECT 1 FROM publications WHERE session_id = NEW.session_id AND version = NEW.version - 1
)
BEGIN SELECT RAISE(ABORT, 'publication_gap'); END;
--> statement-breakpoint
-- What was published once is never thrown away.
CREATE TRIGGER sessions_published_kept BEFORE UPDATE OF state ON council_sessions
WHEN NEW.state = 'deleted' AND EXISTS (SELECT 1 FROM publications WHERE session_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'session_published'); END;
--> statement-breakpoint
CREATE TRIGGER sessions_kept BEFORE DELETE ON council_sessions
BEGIN SELECT RAISE(ABORT, 'session_kept'); END;
--> statement-breakpoint
-- A delegate is marked, and votes, only with a mandate of the session's own term.
CREATE TRIGGER attendance_same_term BEFORE INSERT ON attendance
WHEN (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_same_term BEFORE INSERT ON ballots
WHEN (SELECT term_id FROM mandates WHERE id = NEW.mandate_id)
  IS NOT (SELECT term_id FROM council_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'mandate_of_other_term'); END;
--> statement-breakpoint
-- Rows that point at each other belong to one session.
CREATE TRIGGER attendance_same_session BEFORE INSERT ON attendance
WHEN (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER papers_same_session BEFORE INSERT ON papers
WHEN (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER votes_same_session BEFORE INSERT ON votes
WHEN (NEW.resolution_id IS NOT NULL AND (SELECT session_id FROM resolutions WHERE id = NEW.resolution_id) IS NOT NEW.session_id)
  OR (NEW.agenda_item_id IS NOT NULL AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id)
  OR (NEW.sitting_id IS NOT NULL AND (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER votes_same_session_later BEFORE UPDATE ON votes
WHEN (NEW.resolution_id IS NOT NULL AND (SELECT session_id FROM resolutions WHERE id = NEW.resolution_id) IS NOT NEW.session_id)
  OR (NEW.agenda_item_id IS NOT NULL AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id)
  OR (NEW.sitting_id IS NOT NULL AND (SELECT session_id FROM sittings WHERE id = NEW.sitting_id) IS NOT NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER resolutions_same_session BEFORE INSERT ON resolutions
WHEN NEW.agenda_item_id IS NOT NULL
  AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
CREATE TRIGGER resolutions_same_session_later BEFORE UPDATE OF agenda_item_id ON resolutions
WHEN NEW.agenda_item_id IS NOT NULL
  AND (SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
--> statement-breakpoint
-- Folded words beside the words as written: FTS5 never folds đ, so folding is ours (lib/vi/fold).
CREATE VIRTUAL TABLE search_index USING fts5(folded, exact, tokenize = "unicode61 remove_diacritics 0");
