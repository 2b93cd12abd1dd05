-- What a source says became of a vote it counts; kinds that are none of the list; texts of a session, a sitting and a paper.
-- The statements of three tables are widened where they stand; a text that is not found is no JSON, so the step fails as a whole.
ALTER TABLE `votes` ADD `stated_outcome` text CHECK (stated_outcome IS NULL OR stated_outcome IN ('adopted', 'rejected'));--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `held_as` text;--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `convened_by` text;--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `next_session` text;--> statement-breakpoint
ALTER TABLE `sittings` ADD `proxies` text;--> statement-breakpoint
ALTER TABLE `papers` ADD `kind_printed` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `kind_printed` text;--> statement-breakpoint
ALTER TABLE `published_resolutions` ADD `kind_printed` text;--> statement-breakpoint
PRAGMA writable_schema = ON;--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '''group_head'')') > 0
  THEN replace(sql, '''group_head'')', '''group_head'', ''other'')')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'offices';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '''speech'', ''closing'')') > 0
  THEN replace(sql, '''speech'', ''closing'')', '''speech'', ''closing'', ''other'')')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'agenda_items';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '''notice'', ''plan'')') > 0
  THEN replace(sql, '''notice'', ''plan'')', '''notice'', ''plan'', ''other'')')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'papers';--> statement-breakpoint
PRAGMA writable_schema = RESET;
