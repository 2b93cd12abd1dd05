CREATE TABLE `sign_in_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`forgotten_at_ms` integer NOT NULL,
	`counted_at_ms` integer NOT NULL,
	`window_ms` integer NOT NULL,
	CONSTRAINT "sign_in_failures_within_limit" CHECK("sign_in_failures"."forgotten_at_ms" <= "sign_in_failures"."counted_at_ms" + "sign_in_failures"."window_ms")
) STRICT;
--> statement-breakpoint
CREATE INDEX `sign_in_failures_forgotten` ON `sign_in_failures` (`forgotten_at_ms`);--> statement-breakpoint
DROP TABLE `sign_in_attempts`;