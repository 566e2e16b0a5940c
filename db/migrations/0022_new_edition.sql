ALTER TABLE `paper_versions` ADD `new_edition` integer DEFAULT 0 NOT NULL CONSTRAINT "paper_versions_new_edition" CHECK("new_edition" = 0 or ("new_edition" = 1 and "editorial" = 0));
