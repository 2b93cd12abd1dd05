ALTER TABLE `terms` ADD `is_register_complete` integer CHECK (is_register_complete IN (0, 1));--> statement-breakpoint
ALTER TABLE `votes` ADD `uncounted` text
  CHECK (uncounted IS NULL OR (uncounted IN ('passed', 'failed', 'not_stated') AND entry = 'unanimous_uncounted'));--> statement-breakpoint
ALTER TABLE `published_sessions` ADD `is_least_count` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `published_sessions_planned` ON `published_sessions` (`council_id`,`ends_on`) WHERE "published_sessions"."occurrence" = 'planned';