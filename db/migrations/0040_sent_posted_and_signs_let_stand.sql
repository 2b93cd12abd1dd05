-- To whom a resolution was sent, where it was posted, and the signs of its draft that somebody let stand.
ALTER TABLE `resolutions` ADD `sent` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `posted` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `passed_signs` text DEFAULT '[]' NOT NULL;