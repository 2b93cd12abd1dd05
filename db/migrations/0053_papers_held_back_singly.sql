-- What is held back, or read later, is the papers of an item or one paper that is of no item, in its own session.
DROP TRIGGER item_releases_same_session;
--> statement-breakpoint
CREATE TRIGGER item_releases_same_session BEFORE INSERT ON item_releases
WHEN coalesce((SELECT session_id FROM agenda_items WHERE id = NEW.agenda_item_id),
  (SELECT session_id FROM papers WHERE id = NEW.agenda_item_id AND agenda_item_id IS NULL)) IS NOT NEW.session_id
BEGIN SELECT RAISE(ABORT, 'row_of_other_session'); END;
