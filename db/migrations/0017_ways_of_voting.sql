-- More ways of voting, two of them secret. The rows stay as they are: see 0015_partial_dates.
PRAGMA writable_schema = ON;
--> statement-breakpoint
UPDATE sqlite_schema SET sql = replace(sql, 'in (''show_of_hands'', ''card'', ''electronic'', ''secret'')', 'in (''show_of_hands'', ''card'', ''roll_call'', ''electronic'', ''secret'', ''secret_device'', ''written'')') WHERE type = 'table' AND name = 'votes';
--> statement-breakpoint
UPDATE sqlite_schema SET sql = replace(sql, '"votes"."method" is not ''secret''', 'coalesce("votes"."method", '''') not in (''secret'', ''secret_device'')') WHERE type = 'table' AND name = 'votes';
--> statement-breakpoint
PRAGMA writable_schema = RESET;
--> statement-breakpoint
-- Stops here when the table did not read as it was thought to.
CREATE TABLE widened (tables integer CHECK (tables = 1));
--> statement-breakpoint
INSERT INTO widened SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'votes' AND sql LIKE '%''written'')%' AND sql LIKE '%not in (''secret'', ''secret_device'')%';
--> statement-breakpoint
DROP TABLE widened;
