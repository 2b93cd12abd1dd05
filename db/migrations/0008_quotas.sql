CREATE INDEX `events_of_actor` ON `events` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `events_of_council_in_time` ON `events` (`council_id`,`at`);--> statement-breakpoint
-- The limits of lib/rules/quotas.ts, held against every verb. The operator at the machine has none.
CREATE TRIGGER events_within_quota BEFORE INSERT ON events
WHEN NEW.actor_id IS NOT NULL AND NEW.actor_id <> 'operator'
BEGIN
  SELECT RAISE(ABORT, 'quota_person_events') WHERE (
    SELECT count(*) FROM events
    WHERE actor_id = NEW.actor_id AND at > strftime('%Y-%m-%dT%H:%M:%fZ', NEW.at, '-1 day')) >= 20000;
  SELECT RAISE(ABORT, 'quota_council_events') WHERE (
    SELECT count(*) FROM events
    WHERE council_id = NEW.council_id AND at > strftime('%Y-%m-%dT%H:%M:%fZ', NEW.at, '-1 day')) >= 100000;
END;
