ALTER TABLE `sittings` ADD `presided_by` text;--> statement-breakpoint
ALTER TABLE `sittings` ADD `minutes_by` text;