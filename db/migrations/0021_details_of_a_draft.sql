ALTER TABLE `drafts` ADD `details` text CONSTRAINT "drafts_details" CHECK(length("details") <= 60000);
