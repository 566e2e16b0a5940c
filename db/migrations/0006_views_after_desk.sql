DROP VIEW author_contributions;
--> statement-breakpoint
CREATE VIEW author_contributions AS
SELECT
  c.id, c.number, c.author_id, c.version_id, c.parent_id,
  s.id AS section_id, s.key AS section_key, s.title AS section_title, p.id AS passage_id, p.number AS passage_number,
  r.id AS revision_id, r.n, r.kind, r.html, r.by_moderation, r.submitted_at,
  CASE WHEN c.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN r.status = 'published' AND c.hidden_at IS NOT NULL THEN 'hidden' ELSE r.status END AS status,
  c.public_revision_id IS NOT NULL AND c.public_revision_id <> r.id AND c.hidden_at IS NULL AND c.withdrawn_at IS NULL AS is_public_besides,
  (SELECT o.body FROM revisions o WHERE o.contribution_id = c.id AND o.by_moderation = 0 ORDER BY o.n DESC LIMIT 1) AS own_body,
  d.id AS decision_id, d.outcome, EXISTS (SELECT 1 FROM reports t WHERE t.decision_id = d.id) AS was_reported, d.reason, d.decided_at, x.explanation, x.legal_ground,
  k.filed_at AS complained_at, k.result AS complaint_result
FROM contributions c
JOIN revisions r ON r.contribution_id = c.id AND r.n = (SELECT max(m.n) FROM revisions m WHERE m.contribution_id = c.id AND NOT (m.by_moderation = 1 AND m.status = 'superseded'))
LEFT JOIN sections s ON s.id = c.section_id
LEFT JOIN passages p ON p.id = c.passage_id
LEFT JOIN decisions d ON d.id = (
  SELECT e.id FROM decisions e WHERE e.revision_id = CASE WHEN r.status = 'pending' AND c.public_revision_id IS NOT NULL THEN c.public_revision_id ELSE r.id END AND e.outcome NOT IN ('second', 'undo')
    AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.refers_to_id = e.id AND u.outcome = 'undo')
  ORDER BY e.decided_at DESC, e.rowid DESC LIMIT 1)
LEFT JOIN decision_details x ON x.decision_id = d.id
LEFT JOIN complaints k ON k.decision_id = d.id;
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
  s.id AS section_id, s.position AS section_position, s.key AS section_key, s.title AS section_title, s.part,
  p.id AS passage_id, p.position AS passage_position, p.number AS passage_number, p.html AS passage_html, c.quote, c.quote_before
FROM revisions r
JOIN contributions c ON c.id = r.contribution_id
JOIN paper_versions v ON v.id = c.version_id
LEFT JOIN sections s ON s.id = c.section_id
LEFT JOIN passages p ON p.id = c.passage_id
LEFT JOIN people a ON a.id = c.author_id;
