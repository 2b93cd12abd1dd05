-- Figures as far as a source states them: years and periods of any kind, several comparisons, changes of an estimate, and what
-- is printed without being read. Rows stay as they are; a text that is not found is no JSON, so the step fails as a whole.
PRAGMA writable_schema = ON;--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`year` integer NOT NULL,') > 0
  THEN replace(sql, '`year` integer NOT NULL,', '`year` integer,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'budget_figures';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '''outturn'', ''final'')') > 0
  THEN replace(sql, '''outturn'', ''final'')', '''outturn'', ''final'', ''not_stated'')')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'budget_figures';--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '''q3'', ''q4'')') > 0
  THEN replace(sql, '''q3'', ''q4'')', '''q3'', ''q4'', ''months'', ''years'', ''printed'', ''not_stated'')')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'budget_figures';--> statement-breakpoint
-- Residents' lists of money are made anew from what was published at the next start.
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, '`year` integer NOT NULL,') > 0
  THEN replace(sql, '`year` integer NOT NULL,', '`year` integer,')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'published_figures';--> statement-breakpoint
PRAGMA writable_schema = RESET;--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `from_month` integer CHECK (from_month IS NULL OR from_month BETWEEN 1 AND 12);--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `through_month` integer CHECK (through_month IS NULL OR through_month BETWEEN 1 AND 12);--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `through_year` integer CHECK (through_year IS NULL OR through_year BETWEEN 1946 AND 2200);--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `period_printed` text;--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `part_of` text;--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `parts_are_all` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `percent_qualifier` text CHECK (percent_qualifier IS NULL OR percent_qualifier IN ('over', 'under', 'nearly', 'about', 'estimated'));--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `basis_words` text;--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `comparisons` text DEFAULT '[]' NOT NULL CHECK (json_valid(comparisons));--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `change_from_printed` text;--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `change_from_dong` integer;--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `change_to_printed` text;--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `change_to_dong` integer;--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `change_by_printed` text;--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `change_by_dong` integer;--> statement-breakpoint
ALTER TABLE `budget_figures` ADD `readings` text DEFAULT '[]' NOT NULL CHECK (json_valid(readings));--> statement-breakpoint
ALTER TABLE `indicators` ADD `qualifier` text CHECK (qualifier IS NULL OR qualifier IN ('over', 'under', 'nearly', 'about', 'estimated'));--> statement-breakpoint
ALTER TABLE `indicators` ADD `plan_printed` text;--> statement-breakpoint
ALTER TABLE `indicators` ADD `same_period_printed` text;--> statement-breakpoint
ALTER TABLE `indicators` ADD `growth_printed` text;--> statement-breakpoint
ALTER TABLE `indicators` ADD `target_result` text CHECK (target_result IS NULL OR target_result IN ('exceeded', 'met', 'not_met'));
