-- What became of a task, and the line of the minutes that gave it.
ALTER TABLE `key_tasks` ADD `status` text;--> statement-breakpoint
ALTER TABLE `key_tasks` ADD `done_on` text;--> statement-breakpoint
ALTER TABLE `key_tasks` ADD `evidence` text;--> statement-breakpoint
ALTER TABLE `key_tasks` ADD `entry_id` text;