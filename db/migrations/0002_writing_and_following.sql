CREATE TABLE `follows` (
	`person_id` text NOT NULL,
	`section_key` text,
	`passage_number` text,
	`contribution_id` text,
	`followed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`passage_number`) REFERENCES `passage_numbers`(`number`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "follows_one_thing" CHECK(("follows"."section_key" is not null) + ("follows"."passage_number" is not null) + ("follows"."contribution_id" is not null) = 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `follows_section` ON `follows` (`section_key`,`person_id`) WHERE section_key is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `follows_passage` ON `follows` (`passage_number`,`person_id`) WHERE passage_number is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `follows_thread` ON `follows` (`contribution_id`,`person_id`) WHERE contribution_id is not null;--> statement-breakpoint
CREATE INDEX `follows_person` ON `follows` (`person_id`);--> statement-breakpoint
CREATE TABLE `mail_preferences` (
	`person_id` text PRIMARY KEY NOT NULL,
	`replies` integer DEFAULT 1 NOT NULL,
	`news` integer DEFAULT 1 NOT NULL,
	`digest` text DEFAULT 'none' NOT NULL,
	`digest_until` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "mail_preferences_switches" CHECK("mail_preferences"."replies" in (0, 1) and "mail_preferences"."news" in (0, 1)),
	CONSTRAINT "mail_preferences_digest" CHECK("mail_preferences"."digest" in ('none', 'daily', 'weekly'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `mail_preferences_digest` ON `mail_preferences` (`digest`,`digest_until`);--> statement-breakpoint
ALTER TABLE `drafts` ADD `revises_id` text REFERENCES contributions(id) ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE `drafts` ADD `quote_before` text;