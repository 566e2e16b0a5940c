CREATE VIEW terms_in_force AS
SELECT
  (SELECT max(n) FROM page_versions WHERE page = 'terms') AS terms,
  (SELECT written_at FROM page_versions WHERE page = 'terms' ORDER BY n DESC LIMIT 1) AS terms_since,
  (SELECT max(n) FROM page_versions WHERE page = 'netiquette') AS netiquette,
  (SELECT written_at FROM page_versions WHERE page = 'netiquette' ORDER BY n DESC LIMIT 1) AS netiquette_since;
--> statement-breakpoint
CREATE TRIGGER page_versions_keep_their_words BEFORE UPDATE OF id, page, n, body, html, changes, written_at ON page_versions
BEGIN SELECT RAISE(ABORT, 'a version of a page keeps its words'); END;
--> statement-breakpoint
CREATE TRIGGER page_versions_never_go BEFORE DELETE ON page_versions
BEGIN SELECT RAISE(ABORT, 'a version of a page stays'); END;
--> statement-breakpoint
CREATE TRIGGER page_versions_are_not_replaced BEFORE INSERT ON page_versions
WHEN EXISTS (SELECT 1 FROM page_versions v WHERE v.id = NEW.id OR (v.page = NEW.page AND v.n = NEW.n))
BEGIN SELECT RAISE(ABORT, 'a version of a page stays'); END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_page AFTER INSERT ON page_versions
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER answered_barriers_keep_their_answer BEFORE UPDATE OF id, words, path, filed_at, answer, answered_at ON barriers WHEN OLD.answered_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an answered barrier keeps its answer'); END;
