CREATE TABLE `sign_in_attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_failed_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`started_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sign_ins_of_user` ON `sign_ins` (`user_id`);--> statement-breakpoint
CREATE TABLE `user_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`council_id` text NOT NULL,
	`role` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`council_id`) REFERENCES `councils`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "user_roles_role" CHECK("user_roles"."role" is null or "user_roles"."role" in ('clerk', 'chair', 'councillor', 'admin'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `user_roles_once` ON `user_roles` (`user_id`,`council_id`,`role`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	`person_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "users_email" CHECK("users"."email" = lower(trim("users"."email")) and instr("users"."email", '@') > 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `councils` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`locality` text NOT NULL,
	`level` text NOT NULL,
	`province_name` text,
	`province_code` text,
	`unit_code` text,
	`valid_from` text,
	`valid_to` text,
	`is_sample` integer DEFAULT false NOT NULL,
	`two_person_rule` integer DEFAULT true NOT NULL,
	`quorum_numerator` integer DEFAULT 2 NOT NULL,
	`quorum_denominator` integer DEFAULT 3 NOT NULL,
	CONSTRAINT "councils_level" CHECK("councils"."level" is null or "councils"."level" in ('ward', 'commune', 'special_zone')),
	CONSTRAINT "councils_valid_from" CHECK("councils"."valid_from" is null or date("councils"."valid_from") is "councils"."valid_from"),
	CONSTRAINT "councils_valid_to" CHECK("councils"."valid_to" is null or date("councils"."valid_to") is "councils"."valid_to"),
	CONSTRAINT "councils_slug" CHECK("councils"."slug" not glob '*[^a-z0-9-]*' and length("councils"."slug") between 2 and 60),
	CONSTRAINT "councils_quorum" CHECK("councils"."quorum_numerator" > 0 and "councils"."quorum_numerator" <= "councils"."quorum_denominator")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `councils_slug_unique` ON `councils` (`slug`);--> statement-breakpoint
CREATE TABLE `mandates` (
	`id` text PRIMARY KEY NOT NULL,
	`term_id` text NOT NULL,
	`person_id` text NOT NULL,
	`unit` text,
	`started_on` text NOT NULL,
	`ended_on` text,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mandates_started_on" CHECK("mandates"."started_on" is null or date("mandates"."started_on") is "mandates"."started_on"),
	CONSTRAINT "mandates_ended_on" CHECK("mandates"."ended_on" is null or date("mandates"."ended_on") is "mandates"."ended_on"),
	CONSTRAINT "mandates_ended_at" CHECK("mandates"."ended_at" is null or strftime('%H:%M', "mandates"."ended_at") is "mandates"."ended_at"),
	CONSTRAINT "mandates_end_reason" CHECK("mandates"."end_reason" is null or "mandates"."end_reason" in ('term_ended', 'released', 'dismissed', 'transferred', 'died')),
	CONSTRAINT "mandates_order" CHECK("mandates"."ended_on" is null or "mandates"."ended_on" >= "mandates"."started_on"),
	CONSTRAINT "mandates_end" CHECK(("mandates"."ended_on" is null) = ("mandates"."end_reason" is null)),
	CONSTRAINT "mandates_end_time" CHECK("mandates"."ended_at" is null or "mandates"."ended_on" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mandates_once` ON `mandates` (`term_id`,`person_id`,`started_on`);--> statement-breakpoint
CREATE TABLE `offices` (
	`id` text PRIMARY KEY NOT NULL,
	`mandate_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`started_on` text NOT NULL,
	`ended_on` text,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offices_kind" CHECK("offices"."kind" is null or "offices"."kind" in ('council_chair', 'council_vice_chair', 'committee_head', 'committee_vice_head', 'standing_member', 'group_head')),
	CONSTRAINT "offices_started_on" CHECK("offices"."started_on" is null or date("offices"."started_on") is "offices"."started_on"),
	CONSTRAINT "offices_ended_on" CHECK("offices"."ended_on" is null or date("offices"."ended_on") is "offices"."ended_on"),
	CONSTRAINT "offices_order" CHECK("offices"."ended_on" is null or "offices"."ended_on" >= "offices"."started_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `offices_of_mandate` ON `offices` (`mandate_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	FOREIGN KEY (`council_id`) REFERENCES `councils`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_slug` ON `people` (`council_id`,`slug`);--> statement-breakpoint
CREATE TABLE `terms` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`label` text NOT NULL,
	`start_year` integer NOT NULL,
	`end_year` integer NOT NULL,
	FOREIGN KEY (`council_id`) REFERENCES `councils`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "terms_years" CHECK("terms"."end_year" > "terms"."start_year" and "terms"."start_year" between 1946 and 2200),
	CONSTRAINT "terms_ordinal" CHECK("terms"."ordinal" between 1 and 99)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `terms_of_council` ON `terms` (`council_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `ballots` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`vote_id` text NOT NULL,
	`mandate_id` text NOT NULL,
	`choice` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vote_id`) REFERENCES `votes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ballots_choice" CHECK("ballots"."choice" is null or "ballots"."choice" in ('for', 'against', 'not_voting'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ballots_once` ON `ballots` (`vote_id`,`mandate_id`);--> statement-breakpoint
CREATE INDEX `ballots_of_session` ON `ballots` (`session_id`);--> statement-breakpoint
CREATE TABLE `resolutions` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`agenda_item_id` text,
	`position` integer NOT NULL,
	`number` text,
	`kind` text,
	`title` text NOT NULL,
	`printed_title` text,
	`note` text,
	`legal_bases` text NOT NULL,
	`articles` text NOT NULL,
	`annexes` text NOT NULL,
	`adopted_on` text,
	`issued_on` text,
	`effective_on` text,
	`signer` text,
	`status` text DEFAULT 'draft' NOT NULL,
	`in_review` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "resolutions_kind" CHECK("resolutions"."kind" is null or "resolutions"."kind" in ('individual', 'normative')),
	CONSTRAINT "resolutions_status" CHECK("resolutions"."status" is null or "resolutions"."status" in ('draft', 'adopted', 'rejected', 'withdrawn', 'postponed')),
	CONSTRAINT "resolutions_adopted_on" CHECK("resolutions"."adopted_on" is null or date("resolutions"."adopted_on") is "resolutions"."adopted_on"),
	CONSTRAINT "resolutions_issued_on" CHECK("resolutions"."issued_on" is null or date("resolutions"."issued_on") is "resolutions"."issued_on"),
	CONSTRAINT "resolutions_effective_on" CHECK("resolutions"."effective_on" is null or date("resolutions"."effective_on") is "resolutions"."effective_on"),
	CONSTRAINT "resolutions_dates" CHECK("resolutions"."issued_on" is null or "resolutions"."adopted_on" is null or "resolutions"."issued_on" >= "resolutions"."adopted_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `resolutions_of_session` ON `resolutions` (`session_id`);--> statement-breakpoint
CREATE TABLE `votes` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`resolution_id` text,
	`agenda_item_id` text,
	`sitting_id` text,
	`position` integer NOT NULL,
	`subject` text NOT NULL,
	`method` text,
	`rule` text DEFAULT 'ordinary' NOT NULL,
	`held_at` text,
	`entry` text NOT NULL,
	`printed` text,
	`for_count` integer,
	`against_count` integer,
	`not_voting_count` integer,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "votes_method" CHECK("votes"."method" is null or "votes"."method" in ('show_of_hands', 'card', 'electronic', 'secret')),
	CONSTRAINT "votes_rule" CHECK("votes"."rule" is null or "votes"."rule" in ('ordinary', 'dismissal')),
	CONSTRAINT "votes_entry" CHECK("votes"."entry" is null or "votes"."entry" in ('unanimous_uncounted', 'totals', 'by_name')),
	CONSTRAINT "votes_held_at" CHECK("votes"."held_at" is null or strftime('%H:%M', "votes"."held_at") is "votes"."held_at"),
	CONSTRAINT "votes_unknown_is_not_zero" CHECK(("votes"."entry" = 'unanimous_uncounted') = ("votes"."for_count" is null)
        and ("votes"."for_count" is null) = ("votes"."against_count" is null)
        and ("votes"."for_count" is null) = ("votes"."not_voting_count" is null)),
	CONSTRAINT "votes_counts" CHECK("votes"."for_count" is null or ("votes"."for_count" >= 0 and "votes"."against_count" >= 0 and "votes"."not_voting_count" >= 0)),
	CONSTRAINT "votes_secret" CHECK("votes"."entry" <> 'by_name' or "votes"."method" is not 'secret')
) STRICT;
--> statement-breakpoint
CREATE INDEX `votes_of_session` ON `votes` (`session_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`aggregate` text NOT NULL,
	`aggregate_id` text NOT NULL,
	`seq` integer NOT NULL,
	`verb` text NOT NULL,
	`council_id` text,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	`detail` text NOT NULL,
	CONSTRAINT "events_seq" CHECK("events"."seq" >= 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `events_sequence` ON `events` (`aggregate`,`aggregate_id`,`seq`);--> statement-breakpoint
CREATE INDEX `events_of_council` ON `events` (`council_id`,`id`);--> statement-breakpoint
CREATE TABLE `budget_figures` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`concept` text NOT NULL,
	`label` text NOT NULL,
	`stage` text NOT NULL,
	`year` integer NOT NULL,
	`part` text NOT NULL,
	`printed` text,
	`value_dong` integer,
	`qualifier` text,
	`percent_printed` text,
	`percent_ppm` integer,
	`basis` text,
	`basis_printed` text,
	`basis_dong` integer,
	`note` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figures_concept" CHECK("budget_figures"."concept" is null or "budget_figures"."concept" in ('revenue_total', 'revenue_territory', 'revenue_retained', 'transfer_balancing', 'transfer_targeted', 'expenditure_total', 'expenditure_investment', 'expenditure_recurrent', 'reserve', 'surplus', 'other')),
	CONSTRAINT "figures_stage" CHECK("budget_figures"."stage" is null or "budget_figures"."stage" in ('estimate', 'expected', 'outturn', 'final')),
	CONSTRAINT "figures_part" CHECK("budget_figures"."part" is null or "budget_figures"."part" in ('year', 'h1', 'h2', 'm9', 'q1', 'q2', 'q3', 'q4')),
	CONSTRAINT "figures_qualifier" CHECK("budget_figures"."qualifier" is null or "budget_figures"."qualifier" in ('over', 'under', 'nearly', 'about', 'estimated')),
	CONSTRAINT "figures_basis" CHECK("budget_figures"."basis" is null or "budget_figures"."basis" in ('superior_plan', 'own_resolution', 'same_period', 'previous_year')),
	CONSTRAINT "figures_year" CHECK("budget_figures"."year" between 1946 and 2200),
	CONSTRAINT "figures_percent_names_its_basis" CHECK("budget_figures"."percent_ppm" is null or "budget_figures"."basis" is not null),
	CONSTRAINT "figures_something" CHECK("budget_figures"."value_dong" is not null or "budget_figures"."percent_ppm" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `figures_of_session` ON `budget_figures` (`session_id`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`group` text,
	`name` text NOT NULL,
	`period` text,
	`printed` text NOT NULL,
	`count_value` integer,
	`unit` text,
	`ratio_numerator` integer,
	`ratio_denominator` integer,
	`percent_ppm` integer,
	`percent_of` text,
	`target` text,
	`note` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "indicators_group" CHECK("indicators"."group" is null or "indicators"."group" in ('economy', 'society', 'urban', 'defence', 'administration')),
	CONSTRAINT "indicators_ratio" CHECK(("indicators"."ratio_numerator" is null) = ("indicators"."ratio_denominator" is null)),
	CONSTRAINT "indicators_denominator" CHECK("indicators"."ratio_denominator" is null or "indicators"."ratio_denominator" > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `indicators_of_session` ON `indicators` (`session_id`);--> statement-breakpoint
CREATE TABLE `key_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL,
	`period` text,
	`owner` text,
	`due_on` text,
	`target` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tasks_due_on" CHECK("key_tasks"."due_on" is null or date("key_tasks"."due_on") is "key_tasks"."due_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `tasks_of_session` ON `key_tasks` (`session_id`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text,
	`caption` text,
	`alt` text,
	`file_digest` text,
	`width_px` integer,
	`height_px` integer,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "photos_described" CHECK("photos"."file_digest" is null or length(trim(coalesce("photos"."alt", ''))) > 0),
	CONSTRAINT "photos_something" CHECK("photos"."file_digest" is not null or "photos"."label" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `photos_of_session` ON `photos` (`session_id`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`session_id` text NOT NULL,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`document` text NOT NULL,
	`digest` text NOT NULL,
	`reason` text,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`council_id`) REFERENCES `councils`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publications_kind" CHECK("publications"."kind" is null or "publications"."kind" in ('first', 'update', 'correction', 'withdrawal')),
	CONSTRAINT "publications_digest" CHECK(length("publications"."digest") = 64),
	CONSTRAINT "publications_first" CHECK(("publications"."version" = 1) = ("publications"."kind" = 'first')),
	CONSTRAINT "publications_reason" CHECK("publications"."kind" in ('first', 'update') or length(trim(coalesce("publications"."reason", ''))) > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_digest_unique` ON `publications` (`digest`);--> statement-breakpoint
CREATE UNIQUE INDEX `publications_version` ON `publications` (`session_id`,`version`);--> statement-breakpoint
CREATE INDEX `publications_slug` ON `publications` (`council_id`,`slug`,`version`);--> statement-breakpoint
CREATE TABLE `published_delegates` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`council_id` text NOT NULL,
	`session_slug` text NOT NULL,
	`session_label` text NOT NULL,
	`session_date` text NOT NULL,
	`term_ordinal` integer NOT NULL,
	`term_label` text NOT NULL,
	`slug` text NOT NULL,
	`delegate` text NOT NULL,
	`sittings_marked` integer NOT NULL,
	`sittings_present` integer NOT NULL,
	`ballots` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `published_delegates_once` ON `published_delegates` (`session_id`,`slug`);--> statement-breakpoint
CREATE INDEX `published_delegates_slug` ON `published_delegates` (`council_id`,`slug`);--> statement-breakpoint
CREATE TABLE `published_figures` (
	`figure_id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`council_id` text NOT NULL,
	`session_slug` text NOT NULL,
	`session_label` text NOT NULL,
	`session_date` text NOT NULL,
	`year` integer NOT NULL,
	`position` integer NOT NULL,
	`figure` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_figures_by_year` ON `published_figures` (`council_id`,`year`);--> statement-breakpoint
CREATE TABLE `published_files` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`digest` text NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_files_digest` ON `published_files` (`digest`);--> statement-breakpoint
CREATE TABLE `published_resolutions` (
	`resolution_id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`council_id` text NOT NULL,
	`session_slug` text NOT NULL,
	`session_label` text NOT NULL,
	`slug` text NOT NULL,
	`number` text,
	`title` text NOT NULL,
	`kind` text,
	`status` text NOT NULL,
	`term_ordinal` integer NOT NULL,
	`decided_on` text NOT NULL,
	`issued_on` text,
	`effective_on` text,
	`position` integer NOT NULL,
	`for_count` integer,
	`total_count` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `published_resolutions_slug` ON `published_resolutions` (`council_id`,`slug`);--> statement-breakpoint
CREATE INDEX `published_resolutions_by_date` ON `published_resolutions` (`council_id`,`decided_on`);--> statement-breakpoint
CREATE TABLE `published_sessions` (
	`session_id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`is_withdrawn` integer NOT NULL,
	`label` text NOT NULL,
	`title` text,
	`summary` text,
	`kind` text,
	`occurrence` text NOT NULL,
	`term_ordinal` integer NOT NULL,
	`term_label` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`place` text,
	`adopted_count` integer NOT NULL,
	`resolution_count` integer NOT NULL,
	`first_published_at` text NOT NULL,
	`published_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `published_sessions_slug` ON `published_sessions` (`council_id`,`slug`);--> statement-breakpoint
CREATE INDEX `published_sessions_by_date` ON `published_sessions` (`council_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `search_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`council_id` text NOT NULL,
	`session_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`path` text NOT NULL,
	`happened_on` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `search_items_of_session` ON `search_items` (`session_id`);--> statement-breakpoint
CREATE TABLE `view_counts` (
	`path` text PRIMARY KEY NOT NULL,
	`views` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`resolution_id` text NOT NULL,
	`article_id` text,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`written_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `comments_of_resolution` ON `comments` (`resolution_id`);--> statement-breakpoint
CREATE TABLE `read_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`resolution_id` text NOT NULL,
	`user_id` text NOT NULL,
	`read_at` text NOT NULL,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `read_once` ON `read_marks` (`resolution_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`presenter` text,
	`discussion` text,
	`speakers` text,
	`conclusion` text,
	`is_closed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agenda_kind" CHECK("agenda_items"."kind" is null or "agenda_items"."kind" in ('opening', 'procedure', 'report', 'submission', 'appraisal', 'discussion', 'questioning', 'election', 'resolution', 'speech', 'closing'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_of_session` ON `agenda_items` (`session_id`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`sitting_id` text NOT NULL,
	`mandate_id` text NOT NULL,
	`status` text NOT NULL,
	`from_time` text,
	`to_time` text,
	`reason` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendance_status" CHECK("attendance"."status" is null or "attendance"."status" in ('present', 'late', 'left_early', 'online', 'excused', 'absent')),
	CONSTRAINT "attendance_from" CHECK("attendance"."from_time" is null or strftime('%H:%M', "attendance"."from_time") is "attendance"."from_time"),
	CONSTRAINT "attendance_to" CHECK("attendance"."to_time" is null or strftime('%H:%M', "attendance"."to_time") is "attendance"."to_time")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_once` ON `attendance` (`sitting_id`,`mandate_id`);--> statement-breakpoint
CREATE INDEX `attendance_of_session` ON `attendance` (`session_id`);--> statement-breakpoint
CREATE TABLE `council_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`term_id` text NOT NULL,
	`slug` text NOT NULL,
	`ordinal` integer,
	`series` text DEFAULT 'main' NOT NULL,
	`kind` text,
	`label` text NOT NULL,
	`title` text,
	`purpose` text,
	`summary` text,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`place` text,
	`is_closed` integer DEFAULT false NOT NULL,
	`occurrence` text DEFAULT 'planned' NOT NULL,
	`occurrence_note` text,
	`review_open` integer DEFAULT false NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`submitted_by` text,
	`return_note` text,
	`correction_reason` text,
	FOREIGN KEY (`council_id`) REFERENCES `councils`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sessions_kind" CHECK("council_sessions"."kind" is null or "council_sessions"."kind" in ('first', 'regular_midyear', 'regular_yearend', 'regular', 'thematic', 'extraordinary', 'voters_petition', 'closing')),
	CONSTRAINT "sessions_series" CHECK("council_sessions"."series" is null or "council_sessions"."series" in ('main', 'thematic', 'extraordinary')),
	CONSTRAINT "sessions_occurrence" CHECK("council_sessions"."occurrence" is null or "council_sessions"."occurrence" in ('planned', 'held', 'postponed', 'cancelled')),
	CONSTRAINT "sessions_state" CHECK("council_sessions"."state" is null or "council_sessions"."state" in ('draft', 'submitted', 'published', 'withdrawn', 'deleted')),
	CONSTRAINT "sessions_starts_on" CHECK("council_sessions"."starts_on" is null or date("council_sessions"."starts_on") is "council_sessions"."starts_on"),
	CONSTRAINT "sessions_ends_on" CHECK("council_sessions"."ends_on" is null or date("council_sessions"."ends_on") is "council_sessions"."ends_on"),
	CONSTRAINT "sessions_order" CHECK("council_sessions"."ends_on" >= "council_sessions"."starts_on"),
	CONSTRAINT "sessions_ordinal" CHECK("council_sessions"."ordinal" is null or "council_sessions"."ordinal" between 1 and 999)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_slug` ON `council_sessions` (`council_id`,`slug`);--> statement-breakpoint
CREATE INDEX `sessions_by_date` ON `council_sessions` (`council_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `guests` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`title` text,
	`body` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "guests_kind" CHECK("guests"."kind" is null or "guests"."kind" in ('person', 'group'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `guests_of_session` ON `guests` (`session_id`);--> statement-breakpoint
CREATE TABLE `papers` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`number` text,
	`dated_on` text,
	`from_body` text,
	`to_body` text,
	`title` text NOT NULL,
	`file_digest` text,
	`file_name` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "papers_kind" CHECK("papers"."kind" is null or "papers"."kind" in ('submission', 'report', 'appraisal', 'draft_resolution', 'notice', 'plan')),
	CONSTRAINT "papers_dated_on" CHECK("papers"."dated_on" is null or date("papers"."dated_on") is "papers"."dated_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `papers_of_session` ON `papers` (`session_id`);--> statement-breakpoint
CREATE TABLE `sittings` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`held_on` text NOT NULL,
	`starts_at` text,
	`ends_at` text,
	`is_closed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sittings_held_on" CHECK("sittings"."held_on" is null or date("sittings"."held_on") is "sittings"."held_on"),
	CONSTRAINT "sittings_starts_at" CHECK("sittings"."starts_at" is null or strftime('%H:%M', "sittings"."starts_at") is "sittings"."starts_at"),
	CONSTRAINT "sittings_ends_at" CHECK("sittings"."ends_at" is null or strftime('%H:%M', "sittings"."ends_at") is "sittings"."ends_at")
) STRICT;
--> statement-breakpoint
CREATE INDEX `sittings_of_session` ON `sittings` (`session_id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`publisher` text,
	`url` text,
	`posted_on` text,
	`posted_at` text,
	`views` integer,
	`body` text,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sources_posted_on" CHECK("sources"."posted_on" is null or date("sources"."posted_on") is "sources"."posted_on"),
	CONSTRAINT "sources_posted_at" CHECK("sources"."posted_at" is null or strftime('%H:%M', "sources"."posted_at") is "sources"."posted_at")
) STRICT;
--> statement-breakpoint
CREATE INDEX `sources_of_session` ON `sources` (`session_id`);