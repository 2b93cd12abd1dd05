-- What is known of a council and its terms may be less, and of more levels, than the tables allowed. Their statements are
-- rewritten where they stand; a text that is not found is no JSON, so the step fails as a whole.
ALTER TABLE `councils` ADD `level_printed` text;--> statement-breakpoint
ALTER TABLE `councils` ADD `district_name` text;--> statement-breakpoint
PRAGMA writable_schema = ON;--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'in (''ward'', ''commune'', ''special_zone'')),') > 0
  THEN replace(sql, 'in (''ward'', ''commune'', ''special_zone'')),', 'in (''ward'', ''commune'', ''special_zone'', ''province'', ''city'', ''district'', ''urban_district'', ''town'', ''provincial_city'', ''township'', ''other'')),
	CONSTRAINT "councils_level_printed" CHECK(("councils"."level" = ''other'') = ("councils"."level_printed" is not null)),')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'councils';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`ordinal` integer NOT NULL,') > 0
  THEN replace(sql, '`ordinal` integer NOT NULL,', '`ordinal` integer,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'terms';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`label` text NOT NULL,') > 0
  THEN replace(sql, '`label` text NOT NULL,', '`label` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'terms';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`start_year` integer NOT NULL,') > 0
  THEN replace(sql, '`start_year` integer NOT NULL,', '`start_year` integer,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'terms';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`end_year` integer NOT NULL,') > 0
  THEN replace(sql, '`end_year` integer NOT NULL,', '`end_year` integer,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'terms';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '"start_year" between 1946 and 2200)') > 0
  THEN replace(sql, '"start_year" between 1946 and 2200)', '"start_year" between 1946 and 2200 and "terms"."end_year" > 1946)')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'terms';--> statement-breakpoint
PRAGMA writable_schema = RESET;--> statement-breakpoint
-- What residents' lists are made of is made anew from what was published at the next start.
DELETE FROM `published_sessions`;--> statement-breakpoint
DELETE FROM `published_resolutions`;--> statement-breakpoint
DELETE FROM `published_delegates`;--> statement-breakpoint
DROP INDEX `published_sessions_of_term`;--> statement-breakpoint
DROP INDEX `published_resolutions_register`;--> statement-breakpoint
DROP INDEX `published_delegates_of_term`;--> statement-breakpoint
PRAGMA writable_schema = ON;--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`term_ordinal` integer NOT NULL,') > 0
  THEN replace(sql, '`term_ordinal` integer NOT NULL,', '`term_key` text NOT NULL,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'published_sessions';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`term_ordinal` integer NOT NULL,') > 0
  THEN replace(sql, '`term_ordinal` integer NOT NULL,', '`term_key` text NOT NULL,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'published_resolutions';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`term_ordinal` integer NOT NULL,') > 0
  THEN replace(sql, '`term_ordinal` integer NOT NULL,', '`term_key` text NOT NULL,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'published_delegates';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`term_label` text NOT NULL,') > 0
  THEN replace(sql, '`term_label` text NOT NULL,', '`term_label` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'published_sessions';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`term_label` text NOT NULL,') > 0
  THEN replace(sql, '`term_label` text NOT NULL,', '`term_label` text,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'published_delegates';--> statement-breakpoint
PRAGMA writable_schema = RESET;--> statement-breakpoint
ALTER TABLE `published_sessions` ADD `term_ordinal` integer;--> statement-breakpoint
ALTER TABLE `published_sessions` ADD `term_start_year` integer;--> statement-breakpoint
ALTER TABLE `published_sessions` ADD `term_end_year` integer;--> statement-breakpoint
CREATE INDEX `published_sessions_of_term` ON `published_sessions` (`council_id`,`term_key`,`starts_on`,`slug`);--> statement-breakpoint
CREATE INDEX `published_resolutions_register` ON `published_resolutions` (`council_id`,"decided_on" desc,`position`,`status`,`kind`,`term_key`);--> statement-breakpoint
CREATE INDEX `published_delegates_of_term` ON `published_delegates` (`council_id`,`term_key`,`slug`,`session_date`,`sittings_marked`,`sittings_present`);
