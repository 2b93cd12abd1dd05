CREATE INDEX `published_sessions_of_term` ON `published_sessions` (`council_id`,`term_ordinal`,`starts_on`,`slug`);--> statement-breakpoint
-- Two parts of the index of one size are enough to be put together.
INSERT INTO search_index (search_index, rank) VALUES ('usermerge', 2);
