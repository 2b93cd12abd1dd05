ALTER TABLE `resolutions` ADD `adopted_on_inferred_from` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `issued_on_inferred_from` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `effective_on_inferred_from` text;--> statement-breakpoint
ALTER TABLE `votes` ADD `held_on_inferred_from` text;--> statement-breakpoint
ALTER TABLE `sittings` ADD `held_on_inferred_from` text;