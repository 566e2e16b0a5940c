CREATE TABLE `email_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`new_email` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "email_changes_email" CHECK("email_changes"."new_email" = lower("email_changes"."new_email") and length("email_changes"."new_email") between 3 and 254),
	CONSTRAINT "email_changes_tries" CHECK("email_changes"."tries" between 0 and 5)
) STRICT;
--> statement-breakpoint
CREATE INDEX `email_changes_person` ON `email_changes` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `email_changes_new_email` ON `email_changes` (`new_email`);--> statement-breakpoint
CREATE UNIQUE INDEX `email_changes_open` ON `email_changes` (`person_id`) WHERE ended_at is null;--> statement-breakpoint
ALTER TABLE `registration` ADD COLUMN `readership` text DEFAULT 'public' NOT NULL CONSTRAINT "registration_readership" CHECK("registration"."readership" in ('public', 'invited')) CONSTRAINT "registration_shut" CHECK("registration"."readership" = 'public' or "registration"."mode" <> 'open');
