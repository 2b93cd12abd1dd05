-- Days of mandates and offices as far as they are known; a mandate may be known to be over on a day nobody knows. See 0026_days_as_far_as_known.
PRAGMA writable_schema = ON;--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`started_on` text NOT NULL,') > 0
  THEN replace(sql, '`started_on` text NOT NULL,', '`started_on` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'mandates';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'date("mandates"."started_on") is "mandates"."started_on"') > 0
  THEN replace(sql, 'date("mandates"."started_on") is "mandates"."started_on"', '(length("mandates"."started_on") in (4, 7, 10) and date(substr("mandates"."started_on" || ''-01-01'', 1, 10)) is substr("mandates"."started_on" || ''-01-01'', 1, 10))')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'mandates';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'date("mandates"."ended_on") is "mandates"."ended_on"') > 0
  THEN replace(sql, 'date("mandates"."ended_on") is "mandates"."ended_on"', '(length("mandates"."ended_on") in (4, 7, 10) and date(substr("mandates"."ended_on" || ''-01-01'', 1, 10)) is substr("mandates"."ended_on" || ''-01-01'', 1, 10))')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'mandates';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '"mandates"."ended_on" is null or "mandates"."ended_on" >= "mandates"."started_on"') > 0
  THEN replace(sql, '"mandates"."ended_on" is null or "mandates"."ended_on" >= "mandates"."started_on"', '"mandates"."ended_on" is null or "mandates"."started_on" is null or substr("mandates"."ended_on", 1, length("mandates"."started_on")) >= substr("mandates"."started_on", 1, length("mandates"."ended_on"))')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'mandates';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`started_on` text NOT NULL,') > 0
  THEN replace(sql, '`started_on` text NOT NULL,', '`started_on` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'offices';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'date("offices"."started_on") is "offices"."started_on"') > 0
  THEN replace(sql, 'date("offices"."started_on") is "offices"."started_on"', '(length("offices"."started_on") in (4, 7, 10) and date(substr("offices"."started_on" || ''-01-01'', 1, 10)) is substr("offices"."started_on" || ''-01-01'', 1, 10))')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'offices';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'date("offices"."ended_on") is "offices"."ended_on"') > 0
  THEN replace(sql, 'date("offices"."ended_on") is "offices"."ended_on"', '(length("offices"."ended_on") in (4, 7, 10) and date(substr("offices"."ended_on" || ''-01-01'', 1, 10)) is substr("offices"."ended_on" || ''-01-01'', 1, 10))')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'offices';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '"offices"."ended_on" is null or "offices"."ended_on" >= "offices"."started_on"') > 0
  THEN replace(sql, '"offices"."ended_on" is null or "offices"."ended_on" >= "offices"."started_on"', '"offices"."ended_on" is null or "offices"."started_on" is null or substr("offices"."ended_on", 1, length("offices"."started_on")) >= substr("offices"."started_on", 1, length("offices"."ended_on"))')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'offices';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '("mandates"."ended_on" is null) = ("mandates"."end_reason" is null)') > 0
  THEN replace(sql, '("mandates"."ended_on" is null) = ("mandates"."end_reason" is null)', '"mandates"."ended_on" is null or "mandates"."end_reason" is not null')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'mandates';--> statement-breakpoint
PRAGMA writable_schema = RESET;
