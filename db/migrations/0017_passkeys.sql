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
CREATE INDEX `passkeys_person` ON `passkeys` (`person_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `recovery_codes_person` ON `recovery_codes` (`person_id`);--> statement-breakpoint
CREATE TABLE `recovery_tries` (
	`id` text PRIMARY KEY NOT NULL,
	`session_hash` text NOT NULL,
	`tried_at` integer NOT NULL,
	FOREIGN KEY (`session_hash`) REFERENCES `sessions`(`id_hash`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `recovery_tries_session` ON `recovery_tries` (`session_hash`,`tried_at`);--> statement-breakpoint
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
INSERT INTO `__new_person_log`("id", "act", "place", "permission", "words", "subject_id", "actor_id", "invitation_id", "happened_at") SELECT "id", "act", "place", "permission", "words", "subject_id", "actor_id", "invitation_id", "happened_at" FROM `person_log` ORDER BY rowid;--> statement-breakpoint
DROP TABLE `person_log`;--> statement-breakpoint
ALTER TABLE `__new_person_log` RENAME TO `person_log`;--> statement-breakpoint
CREATE INDEX `person_log_subject` ON `person_log` (`subject_id`,`happened_at`);--> statement-breakpoint
CREATE INDEX `person_log_actor` ON `person_log` (`actor_id`);--> statement-breakpoint
CREATE INDEX `person_log_invitation` ON `person_log` (`invitation_id`);--> statement-breakpoint
CREATE INDEX `person_log_time` ON `person_log` (`happened_at`);--> statement-breakpoint
ALTER TABLE `people` ADD `passkey_due_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `proved_at` integer;