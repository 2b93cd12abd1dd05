ALTER TABLE `published_delegates` ADD `personnel` text DEFAULT '[]' NOT NULL;
