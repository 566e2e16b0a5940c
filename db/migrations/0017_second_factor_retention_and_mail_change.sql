CREATE TABLE `passkey_challenges` (
	`session_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`challenge` text NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`session_hash`, `purpose`),
	FOREIGN KEY (`session_hash`) REFERENCES `sessions`(`id_hash`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "passkey_challenges_purpose" CHECK("passkey_challenges"."purpose" in ('register', 'prove'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "passkeys_name" CHECK(length("passkeys"."name") between 1 and 80),
	CONSTRAINT "passkeys_counter" CHECK("passkeys"."counter" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `passkeys_person` ON `passkeys` (`person_id`);
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `recovery_codes_person` ON `recovery_codes` (`person_id`);
--> statement-breakpoint
CREATE TABLE `recovery_tries` (
	`id` text PRIMARY KEY NOT NULL,
	`session_hash` text NOT NULL,
	`tried_at` integer NOT NULL,
	FOREIGN KEY (`session_hash`) REFERENCES `sessions`(`id_hash`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `recovery_tries_session` ON `recovery_tries` (`session_hash`,`tried_at`);
--> statement-breakpoint
CREATE TABLE `__new_person_log` (
	`id` text PRIMARY KEY NOT NULL,
	`act` text NOT NULL,
	`place` text NOT NULL,
	`permission` text,
	`words` text,
	`subject_id` text,
	`actor_id` text,
	`invitation_id` text,
	`happened_at` integer NOT NULL,
	FOREIGN KEY (`subject_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`actor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "person_log_act" CHECK("__new_person_log"."act" in ('grant', 'revoke', 'block', 'unblock', 'end-sessions', 'invite', 'resend', 'withdraw-invitation', 'accept', 'registration', 'reset-passkeys')),
	CONSTRAINT "person_log_place" CHECK("__new_person_log"."place" in ('page', 'terminal', 'invitation')),
	CONSTRAINT "person_log_permission" CHECK("__new_person_log"."permission" in ('moderator', 'team', 'admin')),
	CONSTRAINT "person_log_permission_named" CHECK("__new_person_log"."act" not in ('grant', 'revoke') or "__new_person_log"."permission" is not null),
	CONSTRAINT "person_log_words" CHECK(length("__new_person_log"."words") <= 4000)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_person_log`("id", "act", "place", "permission", "words", "subject_id", "actor_id", "invitation_id", "happened_at") SELECT "id", "act", "place", "permission", "words", "subject_id", "actor_id", "invitation_id", "happened_at" FROM `person_log` ORDER BY rowid;
--> statement-breakpoint
DROP TABLE `person_log`;
--> statement-breakpoint
ALTER TABLE `__new_person_log` RENAME TO `person_log`;
--> statement-breakpoint
CREATE INDEX `person_log_subject` ON `person_log` (`subject_id`,`happened_at`);
--> statement-breakpoint
CREATE INDEX `person_log_actor` ON `person_log` (`actor_id`);
--> statement-breakpoint
CREATE INDEX `person_log_invitation` ON `person_log` (`invitation_id`);
--> statement-breakpoint
CREATE INDEX `person_log_time` ON `person_log` (`happened_at`);
--> statement-breakpoint
ALTER TABLE `people` ADD `passkey_due_at` integer;
--> statement-breakpoint
ALTER TABLE `sessions` ADD `proved_at` integer;
--> statement-breakpoint
CREATE TABLE `retention_runs` (
	`day` text NOT NULL,
	`rule` text NOT NULL,
	`rows` integer NOT NULL,
	`ran_at` integer NOT NULL,
	`wiped_at` integer,
	PRIMARY KEY(`day`, `rule`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `retention_runs_time` ON `retention_runs` (`ran_at`);
--> statement-breakpoint
ALTER TABLE `people` ADD `last_signed_in_at` integer;
--> statement-breakpoint
ALTER TABLE `planned_deletions` ADD `inactive_since` integer;
--> statement-breakpoint
DROP INDEX `sign_in_requests_network`;
--> statement-breakpoint
ALTER TABLE `sign_in_requests` DROP COLUMN `network_hash`;
--> statement-breakpoint
DROP INDEX `reports_network`;
--> statement-breakpoint
ALTER TABLE `reports` DROP COLUMN `network_hash`;
--> statement-breakpoint
DROP INDEX `barriers_network`;
--> statement-breakpoint
ALTER TABLE `barriers` DROP COLUMN `network_hash`;
--> statement-breakpoint
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
CREATE INDEX `email_changes_person` ON `email_changes` (`person_id`,`created_at`);
--> statement-breakpoint
CREATE INDEX `email_changes_new_email` ON `email_changes` (`new_email`);
--> statement-breakpoint
CREATE UNIQUE INDEX `email_changes_open` ON `email_changes` (`person_id`) WHERE ended_at is null;
--> statement-breakpoint
ALTER TABLE `registration` ADD COLUMN `readership` text DEFAULT 'public' NOT NULL CONSTRAINT "registration_readership" CHECK("registration"."readership" in ('public', 'invited')) CONSTRAINT "registration_shut" CHECK("registration"."readership" = 'public' or "registration"."mode" <> 'open');
