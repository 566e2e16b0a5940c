CREATE TABLE `marked_quotes` (
	`id` text PRIMARY KEY NOT NULL,
	`contribution_id` text NOT NULL,
	`words` text NOT NULL,
	`marked_by_id` text,
	`marked_at` integer NOT NULL,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`marked_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "marked_quotes_words" CHECK(length("marked_quotes"."words") between 1 and 1000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `marked_quotes_marked_by` ON `marked_quotes` (`marked_by_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `marked_quotes_once` ON `marked_quotes` (`contribution_id`,`words`);--> statement-breakpoint
CREATE TABLE `summaries` (
	`id` text PRIMARY KEY NOT NULL,
	`section_key` text NOT NULL,
	`n` integer NOT NULL,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`as_of` integer NOT NULL,
	`written_by_id` text,
	`written_at` integer NOT NULL,
	`released_by_id` text,
	`released_at` integer,
	FOREIGN KEY (`written_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`released_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "summaries_length" CHECK(length("summaries"."body") between 1 and 20000),
	CONSTRAINT "summaries_as_of" CHECK("summaries"."as_of" <= "summaries"."written_at")
) STRICT;
--> statement-breakpoint
CREATE INDEX `summaries_released` ON `summaries` (`released_at`);--> statement-breakpoint
CREATE INDEX `summaries_written_by` ON `summaries` (`written_by_id`);--> statement-breakpoint
CREATE INDEX `summaries_released_by` ON `summaries` (`released_by_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `summaries_n` ON `summaries` (`section_key`,`n`);--> statement-breakpoint
CREATE TABLE `summary_citations` (
	`summary_id` text NOT NULL,
	`contribution_id` text NOT NULL,
	`revision_id` text NOT NULL,
	PRIMARY KEY(`summary_id`, `contribution_id`),
	FOREIGN KEY (`summary_id`) REFERENCES `summaries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `summary_citations_contribution` ON `summary_citations` (`contribution_id`);--> statement-breakpoint
CREATE TABLE `team_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`contribution_id` text NOT NULL,
	`written_by_id` text,
	`words` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`written_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "team_notes_words" CHECK(length("team_notes"."words") between 1 and 2000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `team_notes_contribution` ON `team_notes` (`contribution_id`,`written_at`);--> statement-breakpoint
CREATE INDEX `team_notes_written_by` ON `team_notes` (`written_by_id`);--> statement-breakpoint
ALTER TABLE `export_log` ADD `filter` text DEFAULT '' NOT NULL;