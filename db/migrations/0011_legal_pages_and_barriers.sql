CREATE TABLE `barriers` (
	`id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`path` text NOT NULL,
	`email` text,
	`network_hash` text NOT NULL,
	`filed_at` integer NOT NULL,
	`answer` text,
	`answered_by_id` text,
	`answered_at` integer,
	FOREIGN KEY (`answered_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "barriers_words" CHECK(length("barriers"."words") between 1 and 4000),
	CONSTRAINT "barriers_path" CHECK(length("barriers"."path") <= 300),
	CONSTRAINT "barriers_answer" CHECK(length("barriers"."answer") between 1 and 4000),
	CONSTRAINT "barriers_answered" CHECK(("barriers"."answer" is null) = ("barriers"."answered_at" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `barriers_open` ON `barriers` (`answered_at`,`filed_at`);--> statement-breakpoint
CREATE INDEX `barriers_network` ON `barriers` (`network_hash`,`filed_at`);--> statement-breakpoint
CREATE INDEX `barriers_answered_by` ON `barriers` (`answered_by_id`);--> statement-breakpoint
CREATE TABLE `page_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`page` text NOT NULL,
	`n` integer NOT NULL,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`changes` text NOT NULL,
	`written_by_id` text,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`written_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "page_versions_page" CHECK("page_versions"."page" in ('imprint', 'privacy', 'terms', 'netiquette', 'accessibility')),
	CONSTRAINT "page_versions_body" CHECK(length("page_versions"."body") between 1 and 30000),
	CONSTRAINT "page_versions_changes" CHECK(length("page_versions"."changes") <= 1000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `page_versions_written_by` ON `page_versions` (`written_by_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `page_versions_n` ON `page_versions` (`page`,`n`);