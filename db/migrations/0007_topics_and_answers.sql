CREATE TABLE `answer_members` (
	`version_id` text NOT NULL,
	`contribution_id` text NOT NULL,
	`revision_id` text NOT NULL,
	PRIMARY KEY(`version_id`, `contribution_id`),
	FOREIGN KEY (`version_id`) REFERENCES `answer_versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `answer_members_contribution` ON `answer_members` (`contribution_id`);--> statement-breakpoint
CREATE TABLE `answer_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`answer_id` text NOT NULL,
	`n` integer NOT NULL,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`disposition` text NOT NULL,
	`written_by_id` text,
	`written_at` integer NOT NULL,
	`released_by_id` text,
	`released_at` integer,
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`written_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`released_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "answer_versions_disposition" CHECK("answer_versions"."disposition" in ('adopted', 'partly', 'declined', 'noted')),
	CONSTRAINT "answer_versions_length" CHECK(length("answer_versions"."body") between 1 and 5000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `answer_versions_released` ON `answer_versions` (`released_at`);--> statement-breakpoint
CREATE INDEX `answer_versions_written_by` ON `answer_versions` (`written_by_id`);--> statement-breakpoint
CREATE INDEX `answer_versions_released_by` ON `answer_versions` (`released_by_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `answer_versions_n` ON `answer_versions` (`answer_id`,`n`);--> statement-breakpoint
CREATE TABLE `answered_contributions` (
	`contribution_id` text PRIMARY KEY NOT NULL,
	`answer_id` text NOT NULL,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `answered_contributions_answer` ON `answered_contributions` (`answer_id`);--> statement-breakpoint
CREATE TABLE `answers` (
	`id` text PRIMARY KEY NOT NULL,
	`section_key` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `answers_section` ON `answers` (`section_key`);--> statement-breakpoint
CREATE TABLE `contribution_topics` (
	`contribution_id` text NOT NULL,
	`topic_id` text NOT NULL,
	PRIMARY KEY(`contribution_id`, `topic_id`),
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `contribution_topics_topic` ON `contribution_topics` (`topic_id`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "topics_name" CHECK(length("topics"."name") between 1 and 60 and "topics"."slug" <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_slug_unique` ON `topics` (`slug`);