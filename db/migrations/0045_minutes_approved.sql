ALTER TABLE `agenda_items` ADD `approves_session` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `minutes_corrections` text;