ALTER TABLE `terms` ADD `is_register_complete` integer CHECK (is_register_complete IN (0, 1));
--> statement-breakpoint
ALTER TABLE `votes` ADD `uncounted` text
  CHECK (uncounted IS NULL OR (uncounted IN ('passed', 'failed', 'not_stated') AND entry = 'unanimous_uncounted'));
