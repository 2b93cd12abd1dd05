-- As a source states it beside those who came: a rule of the law of 2025 is a share of it.
ALTER TABLE `attendance_numbers` ADD `elected` integer CHECK (elected IS NULL OR elected BETWEEN 1 AND 10000);
