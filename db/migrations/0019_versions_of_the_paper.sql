CREATE TABLE `example_details` (
	`revision_id` text PRIMARY KEY NOT NULL,
	`municipality` text,
	`since` text,
	`helped` text,
	`hindered` text,
	`contact` text,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "example_details_lengths" CHECK(length("example_details"."municipality") <= 120 and length("example_details"."since") <= 80 and length("example_details"."helped") <= 1000 and length("example_details"."hindered") <= 1000 and length("example_details"."contact") <= 200)
) STRICT;
--> statement-breakpoint
CREATE INDEX `example_details_municipality` ON `example_details` (`municipality`);--> statement-breakpoint
CREATE TABLE `settlements` (
	`contribution_id` text NOT NULL,
	`version_id` text NOT NULL,
	`standing` text NOT NULL,
	`answered_at` integer NOT NULL,
	PRIMARY KEY(`contribution_id`, `version_id`),
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `paper_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "settlements_standing" CHECK("settlements"."standing" in ('settled', 'standing'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `passage_matches` (
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`relation` text NOT NULL,
	`moved` integer NOT NULL,
	`similarity` integer NOT NULL,
	PRIMARY KEY(`from_id`, `to_id`),
	FOREIGN KEY (`from_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`to_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "passage_matches_relation" CHECK("passage_matches"."relation" in ('same', 'changed', 'split', 'merged')),
	CONSTRAINT "passage_matches_moved" CHECK("passage_matches"."moved" in (0, 1)),
	CONSTRAINT "passage_matches_similarity" CHECK("passage_matches"."similarity" between 0 and 100)
) STRICT;
--> statement-breakpoint
CREATE INDEX `passage_matches_to` ON `passage_matches` (`to_id`);--> statement-breakpoint
CREATE TABLE `passage_places` (
	`passage_id` text PRIMARY KEY NOT NULL,
	`place_id` text,
	`changed_in_id` text,
	FOREIGN KEY (`passage_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`place_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`changed_in_id`) REFERENCES `paper_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "passage_places_dropped" CHECK("passage_places"."place_id" is not null or "passage_places"."changed_in_id" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `passage_places_place` ON `passage_places` (`place_id`);--> statement-breakpoint
ALTER TABLE `contributions` ADD `place_section_id` text REFERENCES sections(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `contributions` ADD `place_passage_id` text REFERENCES passages(id) ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `contributions` ADD `changed_in_id` text REFERENCES paper_versions(id) ON DELETE restrict;--> statement-breakpoint
CREATE INDEX `contributions_place_passage` ON `contributions` (`place_passage_id`);--> statement-breakpoint
CREATE INDEX `contributions_place_section` ON `contributions` (`place_section_id`);--> statement-breakpoint
ALTER TABLE `paper_versions` ADD `editorial` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `paper_versions` ADD `change_note` text;--> statement-breakpoint
ALTER TABLE `paper_versions` ADD `confirmed_at` integer;