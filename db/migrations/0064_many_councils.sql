CREATE TABLE `council_former_names` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`name` text NOT NULL,
	`locality` text NOT NULL,
	`level` text NOT NULL,
	`level_printed` text,
	`until` text NOT NULL,
	`basis` text,
	FOREIGN KEY (`council_id`) REFERENCES `councils`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "council_former_names_until" CHECK("council_former_names"."until" is null or date("council_former_names"."until") is "council_former_names"."until"),
	CONSTRAINT "council_former_names_level" CHECK("council_former_names"."level" is null or "council_former_names"."level" in ('ward', 'commune', 'special_zone', 'province', 'city', 'district', 'urban_district', 'town', 'provincial_city', 'township', 'other'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `council_former_names_once` ON `council_former_names` (`council_id`,`until`);--> statement-breakpoint
CREATE TABLE `council_successions` (
	`id` text PRIMARY KEY NOT NULL,
	`predecessor_id` text NOT NULL,
	`successor_id` text NOT NULL,
	`effective_on` text NOT NULL,
	`basis` text,
	FOREIGN KEY (`predecessor_id`) REFERENCES `councils`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `councils`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "council_successions_effective_on" CHECK("council_successions"."effective_on" is null or date("council_successions"."effective_on") is "council_successions"."effective_on"),
	CONSTRAINT "council_successions_two" CHECK("council_successions"."predecessor_id" <> "council_successions"."successor_id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `council_successions_once` ON `council_successions` (`predecessor_id`,`successor_id`);--> statement-breakpoint
CREATE INDEX `council_successions_of_successor` ON `council_successions` (`successor_id`);--> statement-breakpoint
CREATE TABLE `province_administrators` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`province_code` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "province_administrators_code" CHECK("province_administrators"."province_code" = '*' or "province_administrators"."province_code" glob '[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `province_administrators_once` ON `province_administrators` (`user_id`,`province_code`);--> statement-breakpoint
CREATE INDEX `councils_of_province` ON `councils` (`province_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `councils_unit_code` ON `councils` (`unit_code`) WHERE "councils"."unit_code" is not null and "councils"."valid_to" is null;--> statement-breakpoint
-- What is said of a succession or a former name is not said otherwise later: a mistake is taken away whole, and told.
CREATE TRIGGER council_successions_frozen BEFORE UPDATE ON council_successions
BEGIN SELECT RAISE(ABORT, 'succession_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER council_former_names_frozen BEFORE UPDATE ON council_former_names
BEGIN SELECT RAISE(ABORT, 'former_name_frozen'); END;
--> statement-breakpoint
-- No council goes on from itself, however many others lie between.
CREATE TRIGGER council_successions_no_circle BEFORE INSERT ON council_successions
WHEN EXISTS (
  WITH RECURSIVE later(id) AS (
    SELECT NEW.successor_id
    UNION SELECT s.successor_id FROM council_successions s JOIN later ON s.predecessor_id = later.id
  )
  SELECT 1 FROM later WHERE id = NEW.predecessor_id
)
BEGIN SELECT RAISE(ABORT, 'succession_circle'); END;
--> statement-breakpoint
-- From the day after its last a council writes nothing any more. What may have to be taken down still can be, files are still
-- looked after, and its register, accounts and settings stay its administrator's.
CREATE TRIGGER events_of_ended_council BEFORE INSERT ON events
WHEN NEW.aggregate NOT IN ('council', 'account', 'term', 'letter', 'opening', 'paper_opening', 'read_mark')
  AND NEW.verb NOT IN ('withdrawn', 'withheld', 'swept', 'cleared', 'infected', 'found')
  AND EXISTS (SELECT 1 FROM councils WHERE id = NEW.council_id AND valid_to < date(NEW.at, '+7 hours'))
BEGIN SELECT RAISE(ABORT, 'council_ended'); END;
