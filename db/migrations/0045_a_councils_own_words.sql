CREATE TABLE `paper_templates` (
	`council_id` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`in_force_from` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_by_name` text NOT NULL,
	`restored_from` integer,
	PRIMARY KEY(`council_id`, `version`),
	FOREIGN KEY (`council_id`) REFERENCES `councils`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "paper_templates_version" CHECK("paper_templates"."version" > 0 and "paper_templates"."restored_from" < "paper_templates"."version"),
	CONSTRAINT "paper_templates_body" CHECK(json_valid("paper_templates"."body"))
) STRICT;

--> statement-breakpoint
-- A version is for ever, follows the one before it, and holds from a time after everything that was published: no paper of a
-- published version changes when a council words its papers anew.
CREATE TRIGGER paper_templates_frozen BEFORE UPDATE ON paper_templates
BEGIN SELECT RAISE(ABORT, 'paper_template_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER paper_templates_kept BEFORE DELETE ON paper_templates
BEGIN SELECT RAISE(ABORT, 'paper_template_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER paper_templates_in_sequence BEFORE INSERT ON paper_templates
WHEN NEW.version IS NOT (SELECT coalesce(max(version), 0) + 1 FROM paper_templates WHERE council_id = NEW.council_id)
  OR NEW.in_force_from <= (SELECT coalesce(max(in_force_from), '') FROM paper_templates WHERE council_id = NEW.council_id)
BEGIN SELECT RAISE(ABORT, 'paper_template_out_of_turn'); END;
--> statement-breakpoint
CREATE TRIGGER paper_templates_after_publications BEFORE INSERT ON paper_templates
WHEN NEW.in_force_from <= (SELECT coalesce(max(published_at), '') FROM publications WHERE council_id = NEW.council_id)
BEGIN SELECT RAISE(ABORT, 'paper_template_before_publication'); END;
