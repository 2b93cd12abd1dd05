-- Changes of who may publish that wait for a second admin, or a day.
CREATE TABLE `waiting_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`kind` text NOT NULL,
	`wanted` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`ended` text,
	FOREIGN KEY (`council_id`) REFERENCES `councils`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "waiting_changes_kind" CHECK("waiting_changes"."kind" is null or "waiting_changes"."kind" in ('two_person_rule', 'own_roles')),
	CONSTRAINT "waiting_changes_ended" CHECK("waiting_changes"."ended" is null or "waiting_changes"."ended" in ('confirmed', 'dropped'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `waiting_changes_open` ON `waiting_changes` (`council_id`,`kind`,`asked_by`) WHERE ended is null;