-- A councillor's own notes, sealed: no column tells whose they are, where they stand or what they say.
CREATE TABLE `private_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`reader` text NOT NULL,
	`sealed` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `private_notes_of_reader` ON `private_notes` (`reader`);
