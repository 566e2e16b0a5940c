CREATE TABLE `blocks` (
	`person_id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`blocked_by_id` text,
	`blocked_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`blocked_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "blocks_words" CHECK(length("blocks"."words") between 1 and 2000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `blocks_blocked_by` ON `blocks` (`blocked_by_id`);--> statement-breakpoint
CREATE TABLE `invitation_permissions` (
	`invitation_id` text NOT NULL,
	`permission` text NOT NULL,
	PRIMARY KEY(`invitation_id`, `permission`),
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "invitation_permissions_permission" CHECK("invitation_permissions"."permission" in ('moderator', 'team', 'admin'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`invited_by_id` text,
	`invited_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`invited_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "invitations_email" CHECK("invitations"."email" = lower("invitations"."email") and length("invitations"."email") between 3 and 254),
	CONSTRAINT "invitations_end_once" CHECK("invitations"."accepted_at" is null or "invitations"."withdrawn_at" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `invitations_invited_by` ON `invitations` (`invited_by_id`);--> statement-breakpoint
CREATE INDEX `invitations_end` ON `invitations` (`expires_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_open` ON `invitations` (`email`) WHERE accepted_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE TABLE `person_log` (
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
	CONSTRAINT "person_log_act" CHECK("person_log"."act" in ('grant', 'revoke', 'block', 'unblock', 'end-sessions', 'invite', 'resend', 'withdraw-invitation', 'accept', 'registration')),
	CONSTRAINT "person_log_place" CHECK("person_log"."place" in ('page', 'terminal', 'invitation')),
	CONSTRAINT "person_log_permission" CHECK("person_log"."permission" in ('moderator', 'team', 'admin')),
	CONSTRAINT "person_log_permission_named" CHECK("person_log"."act" not in ('grant', 'revoke') or "person_log"."permission" is not null),
	CONSTRAINT "person_log_words" CHECK(length("person_log"."words") <= 4000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_log_subject` ON `person_log` (`subject_id`,`happened_at`);--> statement-breakpoint
CREATE INDEX `person_log_actor` ON `person_log` (`actor_id`);--> statement-breakpoint
CREATE INDEX `person_log_invitation` ON `person_log` (`invitation_id`);--> statement-breakpoint
CREATE INDEX `person_log_time` ON `person_log` (`happened_at`);--> statement-breakpoint
CREATE TABLE `registration` (
	`id` integer PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`domains` text NOT NULL,
	CONSTRAINT "registration_one" CHECK("registration"."id" = 1),
	CONSTRAINT "registration_mode" CHECK("registration"."mode" in ('open', 'invitation', 'domains')),
	CONSTRAINT "registration_domains" CHECK(length("registration"."domains") <= 4000 and ("registration"."mode" <> 'domains' or "registration"."domains" <> ''))
) STRICT;
