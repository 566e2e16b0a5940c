DROP VIEW public_contributions;
--> statement-breakpoint
CREATE VIEW public_contributions AS
SELECT
  c.id, c.number, v.number AS version_number,
  s.id AS section_id, s.position AS section_position, s.key AS section_key, s.title AS section_title, s.part,
  p.id AS passage_id, p.position AS passage_position, p.number AS passage_number, p.weichenstellung, p.plain AS passage_plain, c.quote, c.quote_before,
  c.parent_id, parent.number AS parent_number,
  r.kind, r.body, r.html, r.drawing,
  (SELECT count(*) FROM contribution_supports u WHERE u.contribution_id = c.id) AS supports,
  (SELECT d.reason FROM decisions d WHERE d.revision_id = r.id AND d.outcome = 'cut') AS cut_reason,
  r.occupation, r.size_class, r.land,
  CASE WHEN a.shows_name = 1 THEN a.shown_name END AS shown_name,
  CASE WHEN a.shows_organisation = 1 THEN a.organisation END AS organisation,
  CASE WHEN a.shows_municipality = 1 THEN a.municipality END AS municipality,
  c.author_id, a.number AS author_number,
  EXISTS (SELECT 1 FROM permissions t WHERE t.person_id = c.author_id AND t.permission = 'team') AS author_is_team,
  (SELECT min(f.submitted_at) FROM revisions f WHERE f.contribution_id = c.id) AS submitted_at,
  (SELECT min(f.published_at) FROM revisions f WHERE f.contribution_id = c.id) AS first_published_at,
  r.published_at
FROM contributions c
JOIN revisions r ON r.id = c.public_revision_id AND r.status = 'published'
JOIN paper_versions v ON v.id = c.version_id
LEFT JOIN sections s ON s.id = c.section_id
LEFT JOIN passages p ON p.id = c.passage_id
LEFT JOIN contributions parent ON parent.id = c.parent_id
LEFT JOIN people a ON a.id = c.author_id
WHERE c.hidden_at IS NULL AND c.withdrawn_at IS NULL;
--> statement-breakpoint
DROP VIEW all_revisions;
--> statement-breakpoint
CREATE VIEW all_revisions AS
SELECT
  r.id, r.contribution_id, r.n, r.kind, r.body, r.html, r.by_moderation, r.status, r.submitted_at, r.published_at,
  r.occupation, r.size_class, r.land,
  c.number, c.parent_id, c.public_revision_id, c.hidden_at, c.withdrawn_at,
  c.author_id, a.number AS author_number,
  CASE WHEN a.shows_name = 1 THEN a.shown_name END AS shown_name,
  CASE WHEN a.shows_organisation = 1 THEN a.organisation END AS organisation,
  CASE WHEN a.shows_municipality = 1 THEN a.municipality END AS municipality,
  v.number AS version_number,
  s.id AS section_id, s.key AS section_key, s.title AS section_title, s.part,
  p.id AS passage_id, p.number AS passage_number, p.html AS passage_html, c.quote, c.quote_before
FROM revisions r
JOIN contributions c ON c.id = r.contribution_id
JOIN paper_versions v ON v.id = c.version_id
LEFT JOIN sections s ON s.id = c.section_id
LEFT JOIN passages p ON p.id = c.passage_id
LEFT JOIN people a ON a.id = c.author_id;
--> statement-breakpoint
CREATE VIEW public_wordings AS
SELECT c.number, r.n, r.body, r.by_moderation, r.published_at
FROM contributions c
JOIN revisions r ON r.contribution_id = c.id
WHERE c.public_revision_id IS NOT NULL AND c.hidden_at IS NULL AND c.withdrawn_at IS NULL
  AND r.published_at IS NOT NULL AND r.status IN ('published', 'superseded')
  AND (r.id = c.public_revision_id OR NOT EXISTS (
    SELECT 1 FROM decisions d JOIN revisions seen ON seen.id = d.revision_id
    WHERE d.contribution_id = c.id AND ((d.outcome = 'hide' AND r.n <= seen.n) OR (d.outcome = 'cut' AND r.n < seen.n))
      AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.refers_to_id = d.id AND u.outcome IN ('undo', 'reverse')
        AND NOT EXISTS (SELECT 1 FROM decisions w WHERE w.refers_to_id = u.id AND w.outcome = 'undo'))));
--> statement-breakpoint
CREATE TRIGGER content_version_on_phase_removed AFTER DELETE ON phases
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_size_class AFTER UPDATE OF size_class ON people
WHEN OLD.size_class IS NOT NEW.size_class
BEGIN UPDATE content_state SET version = version + 1; END;
