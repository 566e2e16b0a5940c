ALTER TABLE `keyless_moderators` RENAME TO `keyless`;
