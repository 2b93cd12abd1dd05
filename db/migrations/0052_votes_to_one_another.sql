-- What of a draft a vote is on, what else it decided, whether it was annulled, what it repeats, and who took no part in it.
ALTER TABLE `votes` ADD `about` text CHECK (about IS NULL OR about IN ('whole', 'piece', 'amendment', 'procedure'));--> statement-breakpoint
ALTER TABLE `votes` ADD `piece` text;--> statement-breakpoint
ALTER TABLE `votes` ADD `amended_text` text;--> statement-breakpoint
ALTER TABLE `votes` ADD `adopted_text` text;--> statement-breakpoint
ALTER TABLE `votes` ADD `also_resolution_ids` text DEFAULT '[]' NOT NULL CHECK (json_valid(also_resolution_ids));--> statement-breakpoint
ALTER TABLE `votes` ADD `is_annulled` integer DEFAULT false NOT NULL CHECK (is_annulled IN (0, 1));--> statement-breakpoint
ALTER TABLE `votes` ADD `annulled_on` text CHECK (annulled_on IS NULL OR is_annulled = 1);--> statement-breakpoint
ALTER TABLE `votes` ADD `annulled_reason` text CHECK (annulled_reason IS NULL OR is_annulled = 1);--> statement-breakpoint
ALTER TABLE `votes` ADD `revote_of_id` text CHECK (revote_of_id IS NULL OR revote_of_id <> id);--> statement-breakpoint
ALTER TABLE `votes` ADD `recused` text DEFAULT '[]' NOT NULL CHECK (json_valid(recused));--> statement-breakpoint
ALTER TABLE `councils` ADD `recusal_rule` text CHECK (recusal_rule IS NULL OR recusal_rule IN ('counted', 'excluded'));--> statement-breakpoint
ALTER TABLE `councils` ADD `recusal_article` text;
