ALTER TABLE `resolutions` ADD `effect_rule` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `closing` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `recipients` text;--> statement-breakpoint
ALTER TABLE `votes` ADD `moved_by` text;--> statement-breakpoint
ALTER TABLE `votes` ADD `seconded_by` text;--> statement-breakpoint
ALTER TABLE `votes` ADD `dissent_reasons` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `printed_reference` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `moved_by` text;--> statement-breakpoint
ALTER TABLE `papers` ADD `note` text;