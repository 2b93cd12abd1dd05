-- What a person shows besides the password, what a sign-in is known by, and temporary passwords that work once, for a while.
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`made_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `recovery_codes_of_user` ON `recovery_codes` (`user_id`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`sealed` text NOT NULL,
	`credential` text,
	`counter` integer NOT NULL,
	`added_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "second_factors_kind" CHECK("second_factors"."kind" is null or "second_factors"."kind" in ('totp', 'passkey')),
	CONSTRAINT "second_factors_credential" CHECK(("second_factors"."kind" = 'passkey') = ("second_factors"."credential" is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `second_factors_credential_unique` ON `second_factors` (`credential`);--> statement-breakpoint
CREATE INDEX `second_factors_of_user` ON `second_factors` (`user_id`);--> statement-breakpoint
CREATE TRIGGER `second_factors_forward` BEFORE UPDATE OF `counter` ON `second_factors`
WHEN new.counter < old.counter OR (new.counter = old.counter AND (old.kind = 'totp' OR old.counter > 0))
BEGIN SELECT RAISE(ABORT, 'factor_used_before'); END;--> statement-breakpoint
CREATE TRIGGER `recovery_codes_once` BEFORE UPDATE ON `recovery_codes` WHEN old.used_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'factor_used_before'); END;--> statement-breakpoint
ALTER TABLE `sign_ins` ADD `seen_at` text;--> statement-breakpoint
ALTER TABLE `sign_ins` ADD `confirmed_at` text;--> statement-breakpoint
ALTER TABLE `sign_ins` ADD `awaits_factor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sign_ins` ADD `browser` text CONSTRAINT "sign_ins_browser" CHECK("browser" is null or "browser" in ('chrome', 'edge', 'firefox', 'safari', 'coc_coc', 'opera', 'samsung', 'other'));--> statement-breakpoint
ALTER TABLE `sign_ins` ADD `system` text CONSTRAINT "sign_ins_system" CHECK("system" is null or "system" in ('windows', 'macos', 'linux', 'android', 'ios', 'other'));--> statement-breakpoint
ALTER TABLE `sign_ins` ADD `network` text;--> statement-breakpoint
ALTER TABLE `users` ADD `temporary_until` text;--> statement-breakpoint
ALTER TABLE `users` ADD `temporary_uses` integer DEFAULT 0 NOT NULL CONSTRAINT "users_temporary_once" CHECK("temporary_uses" between 0 and 1);--> statement-breakpoint
ALTER TABLE `councils` ADD `factor_roles` text;--> statement-breakpoint
ALTER TABLE `councils` ADD `factor_from` text CONSTRAINT "councils_factor_from" CHECK("factor_from" is null or date("factor_from") is "factor_from") CONSTRAINT "councils_factor" CHECK(("factor_roles" is null) = ("factor_from" is null));
