-- Counts of further choices, how near each count is, and shares as a source prints them. What a ballot may say is widened where
-- the table stands; a text that is not found is no JSON, so the step fails as a whole.
ALTER TABLE `votes` ADD `other_opinion_count` integer CHECK (other_opinion_count IS NULL OR other_opinion_count >= 0);--> statement-breakpoint
ALTER TABLE `votes` ADD `blank_count` integer CHECK (blank_count IS NULL OR blank_count >= 0);--> statement-breakpoint
ALTER TABLE `votes` ADD `absent_count` integer CHECK (absent_count IS NULL OR absent_count >= 0);--> statement-breakpoint
ALTER TABLE `votes` ADD `bounds` text;--> statement-breakpoint
ALTER TABLE `votes` ADD `shares` text;--> statement-breakpoint
PRAGMA writable_schema = ON;--> statement-breakpoint
UPDATE sqlite_schema SET sql = CASE WHEN instr(sql, 'in (''for'', ''against'', ''not_voting''))') > 0
  THEN replace(sql, 'in (''for'', ''against'', ''not_voting''))', 'in (''for'', ''against'', ''not_voting'', ''other_opinion'', ''blank'', ''absent''))')
  ELSE json('What is to be widened is not there: ' || sql) END
WHERE type = 'table' AND name = 'ballots';--> statement-breakpoint
PRAGMA writable_schema = RESET;
--> statement-breakpoint
-- What a council under another law needs for a decision, and the deadlines of a council's working rules.
ALTER TABLE `councils` ADD `majorities` text;--> statement-breakpoint
ALTER TABLE `councils` ADD `convening_days` integer CHECK (convening_days IS NULL OR convening_days BETWEEN 1 AND 365);--> statement-breakpoint
ALTER TABLE `councils` ADD `convening_article` text;--> statement-breakpoint
ALTER TABLE `councils` ADD `sending_days` integer CHECK (sending_days IS NULL OR sending_days BETWEEN 1 AND 365);--> statement-breakpoint
ALTER TABLE `councils` ADD `sending_article` text;
