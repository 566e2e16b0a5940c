CREATE TABLE `retention_runs` (
	`day` text NOT NULL,
	`rule` text NOT NULL,
	`rows` integer NOT NULL,
	`ran_at` integer NOT NULL,
	`wiped_at` integer,
	PRIMARY KEY(`day`, `rule`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `retention_runs_time` ON `retention_runs` (`ran_at`);--> statement-breakpoint
ALTER TABLE `people` ADD `last_signed_in_at` integer;--> statement-breakpoint
ALTER TABLE `planned_deletions` ADD `inactive_since` integer;