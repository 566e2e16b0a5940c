CREATE TABLE `consents` (
	`person_id` text NOT NULL,
	`document` text NOT NULL,
	`version` text NOT NULL,
	`accepted_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `document`, `version`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "consents_document" CHECK("consents"."document" in ('terms', 'citation'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`email` text NOT NULL,
	`shown_name` text,
	`organisation` text,
	`municipality` text,
	`occupation` text,
	`size_class` text,
	`land` text,
	`shows_name` integer DEFAULT 0 NOT NULL,
	`shows_organisation` integer DEFAULT 0 NOT NULL,
	`shows_municipality` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "people_email" CHECK("people"."email" = lower("people"."email") and length("people"."email") between 3 and 254),
	CONSTRAINT "people_name" CHECK(length("people"."shown_name") <= 80),
	CONSTRAINT "people_occupation" CHECK("people"."occupation" in ('municipal', 'district', 'politics', 'association', 'volunteer', 'migrant-organisation', 'research', 'state', 'other')),
	CONSTRAINT "people_size_class" CHECK("people"."size_class" in ('rural', 'small', 'medium', 'large', 'regional')),
	CONSTRAINT "people_land" CHECK("people"."land" in ('BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH')),
	CONSTRAINT "people_shows" CHECK("people"."shows_name" in (0, 1) and "people"."shows_organisation" in (0, 1) and "people"."shows_municipality" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_number_unique` ON `people` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `permissions` (
	`person_id` text NOT NULL,
	`permission` text NOT NULL,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `permission`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "permissions_permission" CHECK("permissions"."permission" in ('moderator', 'team', 'admin'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`signed_in_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`browser_hash` text NOT NULL,
	`network_hash` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `sign_in_requests_browser` ON `sign_in_requests` (`browser_hash`);--> statement-breakpoint
CREATE INDEX `sign_in_requests_network` ON `sign_in_requests` (`network_hash`,`created_at`);--> statement-breakpoint
CREATE INDEX `sign_in_requests_email` ON `sign_in_requests` (`email`,`created_at`);--> statement-breakpoint
CREATE TABLE `contribution_supports` (
	`contribution_id` text NOT NULL,
	`person_id` text NOT NULL,
	`supported_at` integer NOT NULL,
	PRIMARY KEY(`contribution_id`, `person_id`),
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `contribution_supports_person` ON `contribution_supports` (`person_id`);--> statement-breakpoint
CREATE TABLE `contributions` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`author_id` text,
	`version_id` text NOT NULL,
	`section_id` text,
	`passage_id` text,
	`parent_id` text,
	`quote` text,
	`quote_before` text,
	`quote_after` text,
	`public_revision_id` text,
	`hidden_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`version_id`) REFERENCES `paper_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`passage_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`parent_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`public_revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "contributions_place" CHECK("contributions"."passage_id" is null or "contributions"."section_id" is not null),
	CONSTRAINT "contributions_quote" CHECK("contributions"."quote" is null or ("contributions"."passage_id" is not null and "contributions"."parent_id" is null and length("contributions"."quote") between 1 and 2000))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contributions_number_unique` ON `contributions` (`number`);--> statement-breakpoint
CREATE INDEX `contributions_passage` ON `contributions` (`passage_id`);--> statement-breakpoint
CREATE INDEX `contributions_section` ON `contributions` (`section_id`);--> statement-breakpoint
CREATE INDEX `contributions_author` ON `contributions` (`author_id`);--> statement-breakpoint
CREATE INDEX `contributions_parent` ON `contributions` (`parent_id`);--> statement-breakpoint
CREATE INDEX `contributions_public_revision` ON `contributions` (`public_revision_id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text,
	`held_for_id` text,
	`version_id` text NOT NULL,
	`section_id` text,
	`passage_id` text,
	`parent_id` text,
	`kind` text,
	`quote` text,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`held_for_id`) REFERENCES `sign_in_requests`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `paper_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`passage_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`parent_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "drafts_owner" CHECK(("drafts"."author_id" is null) <> ("drafts"."held_for_id" is null)),
	CONSTRAINT "drafts_kind" CHECK("drafts"."kind" in ('agreement', 'addition', 'objection', 'example', 'question')),
	CONSTRAINT "drafts_length" CHECK(length("drafts"."body") <= 20000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `drafts_author` ON `drafts` (`author_id`);--> statement-breakpoint
CREATE INDEX `drafts_held_for` ON `drafts` (`held_for_id`);--> statement-breakpoint
CREATE TABLE `passage_supports` (
	`passage_id` text NOT NULL,
	`person_id` text NOT NULL,
	`supported_at` integer NOT NULL,
	PRIMARY KEY(`passage_id`, `person_id`),
	FOREIGN KEY (`passage_id`) REFERENCES `passages`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `passage_supports_person` ON `passage_supports` (`person_id`);--> statement-breakpoint
CREATE TABLE `phases` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer,
	CONSTRAINT "phases_order" CHECK("phases"."closes_at" is null or "phases"."closes_at" > "phases"."opens_at")
) STRICT;
--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`contribution_id` text NOT NULL,
	`n` integer NOT NULL,
	`kind` text,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`drawing` text,
	`folded` text,
	`by_moderation` integer DEFAULT 0 NOT NULL,
	`status` text NOT NULL,
	`occupation` text,
	`size_class` text,
	`land` text,
	`submitted_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "revisions_status" CHECK("revisions"."status" in ('pending', 'published', 'returned', 'rejected', 'superseded', 'withdrawn')),
	CONSTRAINT "revisions_kind" CHECK("revisions"."kind" in ('agreement', 'addition', 'objection', 'example', 'question')),
	CONSTRAINT "revisions_occupation" CHECK("revisions"."occupation" in ('municipal', 'district', 'politics', 'association', 'volunteer', 'migrant-organisation', 'research', 'state', 'other')),
	CONSTRAINT "revisions_size_class" CHECK("revisions"."size_class" in ('rural', 'small', 'medium', 'large', 'regional')),
	CONSTRAINT "revisions_land" CHECK("revisions"."land" in ('BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH')),
	CONSTRAINT "revisions_length" CHECK(length("revisions"."body") between 20 and 5000 or ("revisions"."by_moderation" = 1 and length("revisions"."body") between 1 and 20000)),
	CONSTRAINT "revisions_by_moderation" CHECK("revisions"."by_moderation" in (0, 1)),
	CONSTRAINT "revisions_published" CHECK("revisions"."status" <> 'published' or ("revisions"."published_at" is not null and "revisions"."drawing" is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_one_pending` ON `revisions` (`contribution_id`) WHERE status = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_one_published` ON `revisions` (`contribution_id`) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX `revisions_queue` ON `revisions` (`status`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `revisions_published_kind` ON `revisions` (`kind`) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX `revisions_published_occupation` ON `revisions` (`occupation`) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX `revisions_published_size_class` ON `revisions` (`size_class`) WHERE status = 'published';--> statement-breakpoint
CREATE INDEX `revisions_published_land` ON `revisions` (`land`) WHERE status = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_n` ON `revisions` (`contribution_id`,`n`);--> statement-breakpoint
CREATE TABLE `export_log` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`profile` text NOT NULL,
	`format` text NOT NULL,
	`rows` integer NOT NULL,
	`exported_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "export_log_profile" CHECK("export_log"."profile" in ('intern', 'pseudonym'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `export_log_person` ON `export_log` (`person_id`);--> statement-breakpoint
CREATE TABLE `decision_details` (
	`decision_id` text PRIMARY KEY NOT NULL,
	`decided_by_id` text,
	`explanation` text,
	`legal_ground` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "decision_details_explanation" CHECK(length("decision_details"."explanation") <= 2000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_details_decided_by` ON `decision_details` (`decided_by_id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`contribution_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`outcome` text NOT NULL,
	`from_status` text NOT NULL,
	`to_status` text NOT NULL,
	`reason` text,
	`refers_to_id` text,
	`former_public_id` text,
	`former_hidden_at` integer,
	`newest_n` integer NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`refers_to_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`former_public_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "decisions_outcome" CHECK("decisions"."outcome" in ('publish', 'cut', 'return', 'reject', 'second', 'hide', 'reverse', 'undo')),
	CONSTRAINT "decisions_from" CHECK("decisions"."from_status" in ('pending', 'published', 'returned', 'rejected', 'superseded', 'withdrawn')),
	CONSTRAINT "decisions_to" CHECK("decisions"."to_status" in ('pending', 'published', 'returned', 'rejected', 'superseded', 'withdrawn')),
	CONSTRAINT "decisions_reason" CHECK("decisions"."reason" in ('insult', 'hatred', 'personal-data', 'off-topic', 'spam', 'duplicate', 'copyright', 'illegal', 'other', 'unsupported-claim', 'unintelligible')),
	CONSTRAINT "decisions_reason_given" CHECK("decisions"."outcome" not in ('cut', 'return', 'reject', 'hide') or "decisions"."reason" is not null),
	CONSTRAINT "decisions_refers" CHECK(("decisions"."outcome" in ('reverse', 'undo')) = ("decisions"."refers_to_id" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `decisions_contribution` ON `decisions` (`contribution_id`,`decided_at`);--> statement-breakpoint
CREATE INDEX `decisions_revision` ON `decisions` (`revision_id`);--> statement-breakpoint
CREATE INDEX `decisions_refers_to` ON `decisions` (`refers_to_id`);--> statement-breakpoint
CREATE INDEX `decisions_time` ON `decisions` (`decided_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`person_id` text,
	`payload` text NOT NULL,
	`dedupe_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`not_before` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`last_error` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_dedupe_key_unique` ON `outbox` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`sent_at`,`not_before`);--> statement-breakpoint
CREATE INDEX `outbox_person` ON `outbox` (`person_id`);--> statement-breakpoint
CREATE TABLE `footnotes` (
	`section_id` text NOT NULL,
	`number` integer NOT NULL,
	`html` text NOT NULL,
	PRIMARY KEY(`section_id`, `number`),
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `paper_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`label` text NOT NULL,
	`title` text NOT NULL,
	`subtitle` text,
	`authors` text,
	`dated_on` text,
	`source_note` text,
	`markdown` text NOT NULL,
	`imported_at` integer NOT NULL,
	`published_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_versions_number_unique` ON `paper_versions` (`number`);--> statement-breakpoint
CREATE TABLE `passage_numbers` (
	`number` text PRIMARY KEY NOT NULL,
	`first_version_id` text NOT NULL,
	FOREIGN KEY (`first_version_id`) REFERENCES `paper_versions`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `passages` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`section_id` text NOT NULL,
	`position` integer NOT NULL,
	`number` text NOT NULL,
	`weichenstellung` integer,
	`markdown` text NOT NULL,
	`html` text NOT NULL,
	`plain` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `paper_versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `passages_section` ON `passages` (`section_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `passages_number` ON `passages` (`version_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `passages_position` ON `passages` (`section_id`,`position`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`part` text,
	FOREIGN KEY (`version_id`) REFERENCES `paper_versions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sections_part" CHECK("sections"."part" in ('preconditions', 'potentials', 'obstacles', 'perspectives')),
	CONSTRAINT "sections_key_form" CHECK("sections"."key" glob '[a-z]*' and "sections"."key" not in ('fassungen', 'vergleich'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_key` ON `sections` (`version_id`,`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `sections_position` ON `sections` (`version_id`,`position`);--> statement-breakpoint
CREATE TABLE `subheadings` (
	`section_id` text NOT NULL,
	`position` integer NOT NULL,
	`anchor` text NOT NULL,
	`title` text NOT NULL,
	PRIMARY KEY(`section_id`, `position`),
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `content_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`drawing_style` text,
	CONSTRAINT "content_state_single" CHECK("content_state"."id" = 1)
) STRICT;
