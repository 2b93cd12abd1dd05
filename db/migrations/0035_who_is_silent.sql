ALTER TABLE `published_delegates` ADD `compiled_from` text;--> statement-breakpoint
ALTER TABLE `published_figures` ADD `compiled_from` text;--> statement-breakpoint
ALTER TABLE `published_resolutions` ADD `compiled_from` text;