ALTER TABLE `agenda_items` ADD `earlier_reference` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `refers_to` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `planned_position` integer CHECK (planned_position IS NULL OR planned_position >= 1);--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `adopted_position` integer CHECK (adopted_position IS NULL OR adopted_position >= 1);--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `change` text CHECK (change IS NULL OR change IN ('added', 'withdrawn', 'postponed', 'not_reached'));--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `change_note` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `change_vote_id` text;
