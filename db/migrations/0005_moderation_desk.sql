CREATE TABLE `writing_bans` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`explanation` text NOT NULL,
	`imposed_by_id` text,
	`imposed_at` integer NOT NULL,
	`ends_at` integer,
	`lifted_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`imposed_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "writing_bans_reason" CHECK("writing_bans"."reason" in ('insult', 'hatred', 'personal-data', 'off-topic', 'spam', 'duplicate', 'copyright', 'illegal', 'other', 'unsupported-claim', 'unintelligible')),
	CONSTRAINT "writing_bans_explanation" CHECK(length("writing_bans"."explanation") between 1 and 2000),
	CONSTRAINT "writing_bans_end" CHECK("writing_bans"."ends_at" is null or "writing_bans"."ends_at" > "writing_bans"."imposed_at")
) STRICT;
--> statement-breakpoint
CREATE INDEX `writing_bans_person` ON `writing_bans` (`person_id`);--> statement-breakpoint
CREATE INDEX `writing_bans_imposed_by` ON `writing_bans` (`imposed_by_id`);--> statement-breakpoint
CREATE TABLE `desk_openings` (
	`contribution_id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `desk_openings_person` ON `desk_openings` (`person_id`);--> statement-breakpoint
CREATE TABLE `keyless_moderators` (
	`person_id` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`contribution_id` text NOT NULL,
	`written_by_id` text,
	`words` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`written_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "notes_words" CHECK(length("notes"."words") between 1 and 2000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `notes_contribution` ON `notes` (`contribution_id`,`written_at`);--> statement-breakpoint
CREATE INDEX `notes_written_by` ON `notes` (`written_by_id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`contribution_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`reporter_id` text,
	`reporter_email` text,
	`network_hash` text NOT NULL,
	`reason` text NOT NULL,
	`words` text NOT NULL,
	`filed_at` integer NOT NULL,
	`taken_up_at` integer,
	`result` text,
	`answer` text,
	`decided_by_id` text,
	`decision_id` text,
	`closed_at` integer,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reporter_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "reports_reason" CHECK("reports"."reason" in ('insult', 'hatred', 'personal-data', 'off-topic', 'spam', 'copyright', 'illegal', 'other')),
	CONSTRAINT "reports_words" CHECK(length("reports"."words") <= 2000),
	CONSTRAINT "reports_result" CHECK("reports"."result" in ('hidden', 'kept')),
	CONSTRAINT "reports_closed" CHECK(("reports"."result" is null) = ("reports"."closed_at" is null) and ("reports"."result" = 'hidden') = ("reports"."decision_id" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `reports_open` ON `reports` (`closed_at`,`filed_at`);--> statement-breakpoint
CREATE INDEX `reports_network` ON `reports` (`network_hash`,`filed_at`);--> statement-breakpoint
CREATE INDEX `reports_reporter` ON `reports` (`reporter_id`);--> statement-breakpoint
CREATE INDEX `reports_email` ON `reports` (`reporter_email`,`filed_at`);--> statement-breakpoint
CREATE INDEX `reports_decision` ON `reports` (`decision_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reports_once` ON `reports` (`contribution_id`,`reporter_email`);--> statement-breakpoint
CREATE TABLE `templates` (
	`reason` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`changed_at` integer NOT NULL,
	CONSTRAINT "templates_reason" CHECK("templates"."reason" in ('insult', 'hatred', 'personal-data', 'off-topic', 'spam', 'duplicate', 'copyright', 'illegal', 'other', 'unsupported-claim', 'unintelligible')),
	CONSTRAINT "templates_words" CHECK(length("templates"."words") <= 2000)
) STRICT;
--> statement-breakpoint
CREATE TABLE `watched_words` (
	`word` text PRIMARY KEY NOT NULL,
	`added_at` integer NOT NULL,
	CONSTRAINT "watched_words_word" CHECK(length("watched_words"."word") between 2 and 80)
) STRICT;
