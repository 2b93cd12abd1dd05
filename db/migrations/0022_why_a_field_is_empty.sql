-- What a record was written down from, and why fields of a row are empty. The column carries its own check, so no table is
-- copied.
ALTER TABLE `council_sessions` ADD `compiled_from` text CONSTRAINT "sessions_compiled_from" CHECK("compiled_from" is null or "compiled_from" in ('own_papers', 'sources'));--> statement-breakpoint
ALTER TABLE `council_sessions` ADD `absent` text;--> statement-breakpoint
ALTER TABLE `sittings` ADD `absent` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `absent` text;--> statement-breakpoint
ALTER TABLE `papers` ADD `absent` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `absent` text;--> statement-breakpoint
ALTER TABLE `votes` ADD `absent` text;
