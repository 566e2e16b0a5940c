CREATE TABLE `complaints` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`author_id` text,
	`words` text NOT NULL,
	`filed_at` integer NOT NULL,
	`result` text,
	`answer` text,
	`decided_by_id` text,
	`closed_at` integer,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "complaints_words" CHECK(length("complaints"."words") between 1 and 2000),
	CONSTRAINT "complaints_result" CHECK("complaints"."result" in ('upheld', 'dismissed')),
	CONSTRAINT "complaints_closed" CHECK(("complaints"."result" is null) = ("complaints"."closed_at" is null) and ("complaints"."result" is null) = ("complaints"."answer" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `complaints_decision_id_unique` ON `complaints` (`decision_id`);--> statement-breakpoint
CREATE INDEX `complaints_open` ON `complaints` (`closed_at`,`filed_at`);--> statement-breakpoint
CREATE INDEX `complaints_author` ON `complaints` (`author_id`);