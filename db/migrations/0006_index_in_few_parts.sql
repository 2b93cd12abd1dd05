CREATE INDEX `published_figures_of_session` ON `published_figures` (`session_id`);--> statement-breakpoint
CREATE INDEX `published_files_of_session` ON `published_files` (`session_id`);--> statement-breakpoint
CREATE INDEX `published_resolutions_of_session` ON `published_resolutions` (`session_id`);--> statement-breakpoint
CREATE INDEX `published_sessions_of_term` ON `published_sessions` (`council_id`,`term_ordinal`,`starts_on`,`slug`);--> statement-breakpoint
-- Two parts of the index of one size are enough to be put together.
INSERT INTO search_index (search_index, rank) VALUES ('usermerge', 2);--> statement-breakpoint
-- Ids grew with the date and count down with it now: an index is read quickest from its lowest rowid up.
UPDATE search_items SET id = -id WHERE id IN (SELECT rowid FROM search_index);--> statement-breakpoint
INSERT INTO search_index (search_index) VALUES ('delete-all');--> statement-breakpoint
INSERT INTO search_index (rowid, words) SELECT id, words FROM search_items WHERE id < 0 ORDER BY id;--> statement-breakpoint
UPDATE search_items SET id = -id WHERE id > 0;
