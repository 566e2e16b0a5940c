CREATE VIEW public_summaries AS
SELECT s.id, s.section_key, s.body, s.html, s.as_of, s.released_at
FROM summaries s
WHERE s.released_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM summaries w WHERE w.section_key = s.section_key AND w.n > s.n AND w.released_at IS NOT NULL);
--> statement-breakpoint
CREATE VIEW cited_contributions AS
SELECT x.summary_id, x.contribution_id, c.number, c.withdrawn_at IS NOT NULL AS is_withdrawn, c.hidden_at IS NOT NULL AS is_hidden, x.revision_id <> c.public_revision_id AS is_outdated
FROM summary_citations x
JOIN contributions c ON c.id = x.contribution_id;
--> statement-breakpoint
CREATE TRIGGER summaries_keep_their_words BEFORE UPDATE OF id, section_key, n, body, html, as_of, written_at ON summaries
BEGIN SELECT RAISE(ABORT, 'a version of a summary keeps its words'); END;
--> statement-breakpoint
CREATE TRIGGER released_summaries_stay BEFORE UPDATE OF released_at ON summaries WHEN OLD.released_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a released summary stays'); END;
--> statement-breakpoint
CREATE TRIGGER released_summaries_never_go BEFORE DELETE ON summaries WHEN OLD.released_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a released summary stays'); END;
--> statement-breakpoint
CREATE TRIGGER summary_citations_stay BEFORE UPDATE ON summary_citations
BEGIN SELECT RAISE(ABORT, 'a version of a summary keeps its citations'); END;
--> statement-breakpoint
CREATE TRIGGER released_citations_never_come BEFORE INSERT ON summary_citations
WHEN EXISTS (SELECT 1 FROM summaries s WHERE s.id = NEW.summary_id AND s.released_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a released summary stays'); END;
--> statement-breakpoint
CREATE TRIGGER released_citations_never_go BEFORE DELETE ON summary_citations
WHEN EXISTS (SELECT 1 FROM summaries s WHERE s.id = OLD.summary_id AND s.released_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a released summary stays'); END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_summaries AFTER UPDATE OF released_at ON summaries
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER export_log_keeps_what_it_says BEFORE UPDATE OF id, profile, format, filter, rows, exported_at ON export_log
BEGIN SELECT RAISE(ABORT, 'the log of exports is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER export_log_never_forgets BEFORE DELETE ON export_log
BEGIN SELECT RAISE(ABORT, 'the log of exports is append-only'); END;
