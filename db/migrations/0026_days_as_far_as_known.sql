-- Days of sessions, sittings and votes may be known to the month or the year or not at all, hours may have seconds. The rows stay
-- as they are, so each table's statement is rewritten where it stands; a text that is not found is no JSON, so the step fails
-- as a whole (see 0020_councils_and_terms).
ALTER TABLE `votes` ADD `held_on` text CHECK (held_on IS NULL OR (length(held_on) IN (4, 7, 10) AND date(substr(held_on || '-01-01', 1, 10)) IS substr(held_on || '-01-01', 1, 10)));--> statement-breakpoint
PRAGMA writable_schema = ON;--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`starts_on` text NOT NULL,') > 0
  THEN replace(sql, '`starts_on` text NOT NULL,', '`starts_on` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'council_sessions';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`ends_on` text NOT NULL,') > 0
  THEN replace(sql, '`ends_on` text NOT NULL,', '`ends_on` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'council_sessions';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'date("council_sessions"."starts_on") is "council_sessions"."starts_on"') > 0
  THEN replace(sql, 'date("council_sessions"."starts_on") is "council_sessions"."starts_on"', '(length("council_sessions"."starts_on") in (4, 7, 10) and date(substr("council_sessions"."starts_on" || ''-01-01'', 1, 10)) is substr("council_sessions"."starts_on" || ''-01-01'', 1, 10))')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'council_sessions';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'date("council_sessions"."ends_on") is "council_sessions"."ends_on"') > 0
  THEN replace(sql, 'date("council_sessions"."ends_on") is "council_sessions"."ends_on"', '(length("council_sessions"."ends_on") in (4, 7, 10) and date(substr("council_sessions"."ends_on" || ''-01-01'', 1, 10)) is substr("council_sessions"."ends_on" || ''-01-01'', 1, 10))')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'council_sessions';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'CHECK("council_sessions"."ends_on" >= "council_sessions"."starts_on")') > 0
  THEN replace(sql, 'CHECK("council_sessions"."ends_on" >= "council_sessions"."starts_on")', 'CHECK("council_sessions"."ends_on" is null or "council_sessions"."starts_on" is null or substr("council_sessions"."ends_on", 1, length("council_sessions"."starts_on")) >= substr("council_sessions"."starts_on", 1, length("council_sessions"."ends_on")))')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'council_sessions';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`held_on` text NOT NULL,') > 0
  THEN replace(sql, '`held_on` text NOT NULL,', '`held_on` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'sittings';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'date("sittings"."held_on") is "sittings"."held_on"') > 0
  THEN replace(sql, 'date("sittings"."held_on") is "sittings"."held_on"', '(length("sittings"."held_on") in (4, 7, 10) and date(substr("sittings"."held_on" || ''-01-01'', 1, 10)) is substr("sittings"."held_on" || ''-01-01'', 1, 10))')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'sittings';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'strftime(''%H:%M'', "sittings"."starts_at") is "sittings"."starts_at"') > 0
  THEN replace(sql, 'strftime(''%H:%M'', "sittings"."starts_at") is "sittings"."starts_at"', 'strftime(''%H:%M'', "sittings"."starts_at") is "sittings"."starts_at" or strftime(''%H:%M:%S'', "sittings"."starts_at") is "sittings"."starts_at"')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'sittings';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'strftime(''%H:%M'', "sittings"."ends_at") is "sittings"."ends_at"') > 0
  THEN replace(sql, 'strftime(''%H:%M'', "sittings"."ends_at") is "sittings"."ends_at"', 'strftime(''%H:%M'', "sittings"."ends_at") is "sittings"."ends_at" or strftime(''%H:%M:%S'', "sittings"."ends_at") is "sittings"."ends_at"')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'sittings';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'strftime(''%H:%M'', "attendance"."from_time") is "attendance"."from_time"') > 0
  THEN replace(sql, 'strftime(''%H:%M'', "attendance"."from_time") is "attendance"."from_time"', 'strftime(''%H:%M'', "attendance"."from_time") is "attendance"."from_time" or strftime(''%H:%M:%S'', "attendance"."from_time") is "attendance"."from_time"')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'attendance';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'strftime(''%H:%M'', "attendance"."to_time") is "attendance"."to_time"') > 0
  THEN replace(sql, 'strftime(''%H:%M'', "attendance"."to_time") is "attendance"."to_time"', 'strftime(''%H:%M'', "attendance"."to_time") is "attendance"."to_time" or strftime(''%H:%M:%S'', "attendance"."to_time") is "attendance"."to_time"')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'attendance';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'strftime(''%H:%M'', "sources"."posted_at") is "sources"."posted_at"') > 0
  THEN replace(sql, 'strftime(''%H:%M'', "sources"."posted_at") is "sources"."posted_at"', 'strftime(''%H:%M'', "sources"."posted_at") is "sources"."posted_at" or strftime(''%H:%M:%S'', "sources"."posted_at") is "sources"."posted_at"')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'sources';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'strftime(''%H:%M'', "votes"."held_at") is "votes"."held_at"') > 0
  THEN replace(sql, 'strftime(''%H:%M'', "votes"."held_at") is "votes"."held_at"', 'strftime(''%H:%M'', "votes"."held_at") is "votes"."held_at" or strftime(''%H:%M:%S'', "votes"."held_at") is "votes"."held_at"')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'votes';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'strftime(''%H:%M'', "mandates"."ended_at") is "mandates"."ended_at"') > 0
  THEN replace(sql, 'strftime(''%H:%M'', "mandates"."ended_at") is "mandates"."ended_at"', 'strftime(''%H:%M'', "mandates"."ended_at") is "mandates"."ended_at" or strftime(''%H:%M:%S'', "mandates"."ended_at") is "mandates"."ended_at"')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'mandates';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`starts_on` text NOT NULL,') > 0
  THEN replace(sql, '`starts_on` text NOT NULL,', '`starts_on` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'published_sessions';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`ends_on` text NOT NULL,') > 0
  THEN replace(sql, '`ends_on` text NOT NULL,', '`ends_on` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'published_sessions';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`decided_on` text NOT NULL,') > 0
  THEN replace(sql, '`decided_on` text NOT NULL,', '`decided_on` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'published_resolutions';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`session_date` text NOT NULL,') > 0
  THEN replace(sql, '`session_date` text NOT NULL,', '`session_date` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'published_figures';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`session_date` text NOT NULL,') > 0
  THEN replace(sql, '`session_date` text NOT NULL,', '`session_date` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'published_delegates';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`happened_on` text NOT NULL,') > 0
  THEN replace(sql, '`happened_on` text NOT NULL,', '`happened_on` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'search_items';--> statement-breakpoint
PRAGMA writable_schema = RESET;
