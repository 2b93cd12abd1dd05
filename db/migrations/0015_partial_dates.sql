-- A day may be known to its month or its year only. The rows stay as they are, so each table's statement is rewritten in
-- place: sqlite.org/lang_altertable.html, «Making Other Kinds Of Table Schema Changes».
PRAGMA writable_schema = ON;
--> statement-breakpoint
UPDATE sqlite_schema SET sql = replace(sql, 'date("papers"."dated_on") is "papers"."dated_on"', '(length("papers"."dated_on") in (4, 7, 10) and date(substr("papers"."dated_on" || ''-01-01'', 1, 10)) is substr("papers"."dated_on" || ''-01-01'', 1, 10))') WHERE type = 'table' AND name = 'papers';
--> statement-breakpoint
UPDATE sqlite_schema SET sql = replace(sql, 'date("sources"."posted_on") is "sources"."posted_on"', '(length("sources"."posted_on") in (4, 7, 10) and date(substr("sources"."posted_on" || ''-01-01'', 1, 10)) is substr("sources"."posted_on" || ''-01-01'', 1, 10))') WHERE type = 'table' AND name = 'sources';
--> statement-breakpoint
UPDATE sqlite_schema SET sql = replace(sql, 'date("resolutions"."adopted_on") is "resolutions"."adopted_on"', '(length("resolutions"."adopted_on") in (4, 7, 10) and date(substr("resolutions"."adopted_on" || ''-01-01'', 1, 10)) is substr("resolutions"."adopted_on" || ''-01-01'', 1, 10))') WHERE type = 'table' AND name = 'resolutions';
--> statement-breakpoint
UPDATE sqlite_schema SET sql = replace(sql, 'date("resolutions"."issued_on") is "resolutions"."issued_on"', '(length("resolutions"."issued_on") in (4, 7, 10) and date(substr("resolutions"."issued_on" || ''-01-01'', 1, 10)) is substr("resolutions"."issued_on" || ''-01-01'', 1, 10))') WHERE type = 'table' AND name = 'resolutions';
--> statement-breakpoint
UPDATE sqlite_schema SET sql = replace(sql, 'date("resolutions"."effective_on") is "resolutions"."effective_on"', '(length("resolutions"."effective_on") in (4, 7, 10) and date(substr("resolutions"."effective_on" || ''-01-01'', 1, 10)) is substr("resolutions"."effective_on" || ''-01-01'', 1, 10))') WHERE type = 'table' AND name = 'resolutions';
--> statement-breakpoint
UPDATE sqlite_schema SET sql = replace(sql, 'date("key_tasks"."due_on") is "key_tasks"."due_on"', '(length("key_tasks"."due_on") in (4, 7, 10) and date(substr("key_tasks"."due_on" || ''-01-01'', 1, 10)) is substr("key_tasks"."due_on" || ''-01-01'', 1, 10))') WHERE type = 'table' AND name = 'key_tasks';
--> statement-breakpoint
UPDATE sqlite_schema SET sql = replace(sql, '"resolutions"."issued_on" >= "resolutions"."adopted_on"', 'substr("resolutions"."issued_on", 1, length("resolutions"."adopted_on")) >= substr("resolutions"."adopted_on", 1, length("resolutions"."issued_on"))') WHERE type = 'table' AND name = 'resolutions';
--> statement-breakpoint
PRAGMA writable_schema = RESET;
--> statement-breakpoint
-- Stops here when a table did not read as it was thought to.
CREATE TABLE widened (tables integer CHECK (tables = 4), dates integer CHECK (dates = 1));
--> statement-breakpoint
INSERT INTO widened SELECT count(*), sum(sql like '%substr("resolutions"."issued_on", 1, length%') FROM sqlite_schema WHERE type = 'table' AND sql like '%in (4, 7, 10)%';
--> statement-breakpoint
DROP TABLE widened;
