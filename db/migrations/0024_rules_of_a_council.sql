-- What a council under another law needs for a decision, and the deadlines of a council's working rules.
ALTER TABLE `councils` ADD `majorities` text;--> statement-breakpoint
ALTER TABLE `councils` ADD `convening_days` integer CHECK (convening_days IS NULL OR convening_days BETWEEN 1 AND 365);--> statement-breakpoint
ALTER TABLE `councils` ADD `convening_article` text;--> statement-breakpoint
ALTER TABLE `councils` ADD `sending_days` integer CHECK (sending_days IS NULL OR sending_days BETWEEN 1 AND 365);--> statement-breakpoint
ALTER TABLE `councils` ADD `sending_article` text;
