-- Private notes from before somebody else set the password of their author.
CREATE TABLE `note_locks` (
	`user_id` text PRIMARY KEY NOT NULL,
	`former_hash` text NOT NULL,
	`locked_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
