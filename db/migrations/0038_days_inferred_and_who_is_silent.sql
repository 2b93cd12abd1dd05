ALTER TABLE `mandates` ADD `started_on_inferred_from` text;--> statement-breakpoint
ALTER TABLE `mandates` ADD `ended_on_inferred_from` text;--> statement-breakpoint
ALTER TABLE `offices` ADD `started_on_inferred_from` text;--> statement-breakpoint
ALTER TABLE `offices` ADD `ended_on_inferred_from` text;--> statement-breakpoint
ALTER TABLE `published_delegates` ADD `compiled_from` text;--> statement-breakpoint
ALTER TABLE `published_figures` ADD `compiled_from` text;--> statement-breakpoint
ALTER TABLE `published_resolutions` ADD `compiled_from` text;--> statement-breakpoint
ALTER TABLE `sources` ADD `posted_on_inferred_from` text;