CREATE TABLE `published_addresses` (
	`council_id` text NOT NULL,
	`slug` text NOT NULL,
	`session_id` text NOT NULL,
	`session_slug` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`council_id`, `slug`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_addresses_of_session` ON `published_addresses` (`session_id`);--> statement-breakpoint
DROP INDEX `published_resolutions_by_date`;--> statement-breakpoint
CREATE INDEX `published_resolutions_register` ON `published_resolutions` (`council_id`,"decided_on" desc,`position`,`status`,`kind`,`term_ordinal`);--> statement-breakpoint
DROP INDEX `published_delegates_slug`;--> statement-breakpoint
CREATE INDEX `published_delegates_of_term` ON `published_delegates` (`council_id`,`term_ordinal`,`slug`,`session_date`,`sittings_marked`,`sittings_present`);--> statement-breakpoint
CREATE INDEX `published_delegates_slug` ON `published_delegates` (`council_id`,`slug`,`session_date`);--> statement-breakpoint
DROP INDEX `published_figures_by_year`;--> statement-breakpoint
CREATE INDEX `published_figures_by_year` ON `published_figures` (`council_id`,`year`,`session_date`,`position`);--> statement-breakpoint
DROP INDEX `published_sessions_by_date`;--> statement-breakpoint
CREATE INDEX `published_sessions_by_date` ON `published_sessions` (`council_id`,`starts_on`,`slug`);--> statement-breakpoint
-- What search finds is derived from the publications: it is thrown away here and made anew at the next start.
DROP TABLE `search_items`;--> statement-breakpoint
DROP TABLE `search_index`;--> statement-breakpoint
CREATE TABLE `search_items` (
	`id` integer PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`session_id` text NOT NULL,
	`kind` text NOT NULL,
	`resolution_id` text,
	`path` text NOT NULL,
	`happened_on` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`words` text NOT NULL
) STRICT;
--> statement-breakpoint
-- One column of folded words (lib/record/search-words). `ascii` splits at spaces and keeps every folded word whole; nobody
-- asks where in a text a word stands, so that is not kept; any beginning of a word is looked up like a word.
CREATE VIRTUAL TABLE search_index USING fts5(words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5 6 7', tokenize='ascii');--> statement-breakpoint
CREATE INDEX `search_items_of_session` ON `search_items` (`session_id`);--> statement-breakpoint
CREATE INDEX `search_items_of_delegate` ON `search_items` (`council_id`,`path`,`happened_on`,`session_id`) WHERE "search_items"."kind" = 'delegate';--> statement-breakpoint
CREATE INDEX `user_roles_of_council` ON `user_roles` (`council_id`);--> statement-breakpoint
CREATE INDEX `councils_by_name` ON `councils` (`is_sample`,`name`);--> statement-breakpoint
CREATE INDEX `resolutions_of_agenda_item` ON `resolutions` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `votes_of_resolution` ON `votes` (`resolution_id`);--> statement-breakpoint
CREATE INDEX `votes_of_agenda_item` ON `votes` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `votes_of_sitting` ON `votes` (`sitting_id`);--> statement-breakpoint
CREATE INDEX `events_of_aggregate` ON `events` (`aggregate_id`,`id`);--> statement-breakpoint
CREATE INDEX `publications_by_time` ON `publications` (`council_id`,`published_at`);--> statement-breakpoint
CREATE INDEX `publications_corrections` ON `publications` (`council_id`,`published_at`) WHERE "publications"."kind" in ('correction', 'withdrawal');--> statement-breakpoint
CREATE INDEX `papers_of_agenda_item` ON `papers` (`agenda_item_id`);