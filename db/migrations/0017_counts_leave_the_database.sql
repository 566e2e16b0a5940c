DROP INDEX `sign_in_requests_network`;--> statement-breakpoint
ALTER TABLE `sign_in_requests` DROP COLUMN `network_hash`;--> statement-breakpoint
DROP INDEX `reports_network`;--> statement-breakpoint
ALTER TABLE `reports` DROP COLUMN `network_hash`;--> statement-breakpoint
DROP INDEX `barriers_network`;--> statement-breakpoint
ALTER TABLE `barriers` DROP COLUMN `network_hash`;