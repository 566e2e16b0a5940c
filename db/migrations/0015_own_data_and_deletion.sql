CREATE TABLE `former_numbers` (
	`number` integer PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `deletions` (
	`person_hash` text PRIMARY KEY NOT NULL,
	`choice` text NOT NULL,
	`deleted_at` integer NOT NULL,
	`wiped_at` integer,
	CONSTRAINT "deletions_choice" CHECK("deletions"."choice" in ('keep', 'erase'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `planned_deletions` (
	`person_id` text PRIMARY KEY NOT NULL,
	`choice` text NOT NULL,
	`planned_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "planned_deletions_choice" CHECK("planned_deletions"."choice" in ('keep', 'erase'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `planned_deletions_due` ON `planned_deletions` (`due_at`);