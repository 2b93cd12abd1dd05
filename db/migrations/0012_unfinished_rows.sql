-- A rule over files speaks of photos, so it stands aside while their table is made anew.
DROP TRIGGER files_kept;
--> statement-breakpoint
CREATE TABLE `__new_budget_figures` (
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
	CONSTRAINT "figures_concept" CHECK("__new_budget_figures"."concept" is null or "__new_budget_figures"."concept" in ('revenue_total', 'revenue_territory', 'revenue_retained', 'transfer_balancing', 'transfer_targeted', 'expenditure_total', 'expenditure_investment', 'expenditure_recurrent', 'reserve', 'surplus', 'other')),
	CONSTRAINT "figures_stage" CHECK("__new_budget_figures"."stage" is null or "__new_budget_figures"."stage" in ('estimate', 'expected', 'outturn', 'final')),
	CONSTRAINT "figures_part" CHECK("__new_budget_figures"."part" is null or "__new_budget_figures"."part" in ('year', 'h1', 'h2', 'm9', 'q1', 'q2', 'q3', 'q4')),
	CONSTRAINT "figures_qualifier" CHECK("__new_budget_figures"."qualifier" is null or "__new_budget_figures"."qualifier" in ('over', 'under', 'nearly', 'about', 'estimated')),
	CONSTRAINT "figures_basis" CHECK("__new_budget_figures"."basis" is null or "__new_budget_figures"."basis" in ('superior_plan', 'own_resolution', 'same_period', 'previous_year')),
	CONSTRAINT "figures_year" CHECK("__new_budget_figures"."year" between 1946 and 2200)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_budget_figures`("id", "session_id", "position", "concept", "label", "stage", "year", "part", "printed", "value_dong", "qualifier", "percent_printed", "percent_ppm", "basis", "basis_printed", "basis_dong", "note") SELECT "id", "session_id", "position", "concept", "label", "stage", "year", "part", "printed", "value_dong", "qualifier", "percent_printed", "percent_ppm", "basis", "basis_printed", "basis_dong", "note" FROM `budget_figures`;--> statement-breakpoint
DROP TABLE `budget_figures`;--> statement-breakpoint
ALTER TABLE `__new_budget_figures` RENAME TO `budget_figures`;--> statement-breakpoint
CREATE INDEX `figures_of_session` ON `budget_figures` (`session_id`);--> statement-breakpoint
CREATE TABLE `__new_photos` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text,
	`caption` text,
	`alt` text,
	`file_digest` text,
	`width_px` integer,
	`height_px` integer,
	FOREIGN KEY (`session_id`) REFERENCES `council_sessions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_photos`("id", "session_id", "position", "label", "caption", "alt", "file_digest", "width_px", "height_px") SELECT "id", "session_id", "position", "label", "caption", "alt", "file_digest", "width_px", "height_px" FROM `photos`;--> statement-breakpoint
DROP TABLE `photos`;--> statement-breakpoint
ALTER TABLE `__new_photos` RENAME TO `photos`;--> statement-breakpoint
CREATE INDEX `photos_of_session` ON `photos` (`session_id`);
--> statement-breakpoint
-- The rules that went with the old table, and the one that stood aside, as 0007_files has them.
CREATE TRIGGER photos_file_handed_in BEFORE INSERT ON photos
WHEN NEW.file_digest IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM files f JOIN council_sessions s ON s.council_id = f.council_id
  WHERE s.id = NEW.session_id AND f.digest = NEW.file_digest AND f.kind = 'photo'
    AND f.cleared_at IS NOT NULL AND f.withheld_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'file_not_handed_in'); END;
--> statement-breakpoint
CREATE TRIGGER photos_file_handed_in_later BEFORE UPDATE ON photos
WHEN NEW.file_digest IS NOT NULL AND NEW.file_digest IS NOT OLD.file_digest AND NOT EXISTS (
  SELECT 1 FROM files f JOIN council_sessions s ON s.council_id = f.council_id
  WHERE s.id = NEW.session_id AND f.digest = NEW.file_digest AND f.kind = 'photo'
    AND f.cleared_at IS NOT NULL AND f.withheld_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'file_not_handed_in'); END;
--> statement-breakpoint
CREATE TRIGGER files_kept BEFORE DELETE ON files
WHEN OLD.withheld_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM papers p JOIN council_sessions s ON s.id = p.session_id
    WHERE p.file_digest = OLD.digest AND s.council_id = OLD.council_id)
  OR EXISTS (SELECT 1 FROM photos p JOIN council_sessions s ON s.id = p.session_id
    WHERE p.file_digest = OLD.digest AND s.council_id = OLD.council_id)
  OR EXISTS (SELECT 1 FROM published_files WHERE digest = OLD.digest)
BEGIN SELECT RAISE(ABORT, 'file_named'); END;
