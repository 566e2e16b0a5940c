DROP VIEW public_answers;
--> statement-breakpoint
DROP VIEW public_contributions;
--> statement-breakpoint
DROP VIEW public_tombstones;
--> statement-breakpoint
DROP VIEW author_contributions;
--> statement-breakpoint
CREATE VIEW public_answers AS
SELECT
  m.contribution_id, c.number, c.place_section_id AS section_id, s.key AS section_key, s.title AS section_title, p.position AS passage_position, coalesce(p.number, (SELECT o.number FROM paper_versions w WHERE w.id = o.version_id AND w.number >= (SELECT coalesce(max(e.number), 1) FROM paper_versions e WHERE e.new_edition = 1 AND e.published_at IS NOT NULL))) AS passage_number, c.withdrawn_at IS NOT NULL AS is_withdrawn,
  v.answer_id, v.disposition,
  CASE WHEN c.hidden_at IS NULL AND c.withdrawn_at IS NULL THEN v.body END AS body,
  CASE WHEN c.hidden_at IS NULL AND c.withdrawn_at IS NULL THEN v.html END AS html,
  v.released_at, r.published_at AS wording_at,
  m.revision_id <> c.public_revision_id AS is_outdated,
  c.hidden_at IS NOT NULL OR c.withdrawn_at IS NOT NULL AS is_gone
FROM answer_members m
JOIN answer_versions v ON v.id = m.version_id AND v.released_at IS NOT NULL
JOIN contributions c ON c.id = m.contribution_id AND c.public_revision_id IS NOT NULL
JOIN revisions r ON r.id = m.revision_id
LEFT JOIN sections s ON s.id = c.place_section_id
LEFT JOIN passages p ON p.id = c.place_passage_id
LEFT JOIN passages o ON o.id = c.passage_id
WHERE NOT EXISTS (SELECT 1 FROM answer_versions w WHERE w.answer_id = v.answer_id AND w.n > v.n AND w.released_at IS NOT NULL);
--> statement-breakpoint
CREATE VIEW public_contributions AS
SELECT
  c.id, c.number, v.number AS version_number, c.changed_in_id IS NOT NULL AS is_outdated,
  CASE WHEN c.changed_in_id IS NOT NULL THEN coalesce((SELECT t.standing FROM settlements t WHERE t.contribution_id = c.id AND t.version_id = c.changed_in_id), 'open') END AS standing,
  s.id AS section_id, s.position AS section_position, s.key AS section_key, s.title AS section_title, s.part,
  p.id AS passage_id, p.position AS passage_position, coalesce(p.number, (SELECT o.number FROM paper_versions w WHERE w.id = o.version_id AND w.number >= (SELECT coalesce(max(e.number), 1) FROM paper_versions e WHERE e.new_edition = 1 AND e.published_at IS NOT NULL))) AS passage_number, coalesce(p.weichenstellung, o.weichenstellung) AS weichenstellung, o.plain AS passage_plain, c.quote, c.quote_before,
  c.parent_id, parent.number AS parent_number,
  r.id AS revision_id, r.kind, r.body, r.html, r.drawing,
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
  r.published_at,
  (SELECT group_concat(t.name, ', ' ORDER BY t.slug) FROM contribution_topics x JOIN topics t ON t.id = x.topic_id WHERE x.contribution_id = c.id) AS topics,
  (SELECT o.disposition FROM public_answers o WHERE o.contribution_id = c.id) AS disposition,
  (SELECT o.body FROM public_answers o WHERE o.contribution_id = c.id) AS answer
FROM contributions c
JOIN revisions r ON r.id = c.public_revision_id AND r.status = 'published'
JOIN paper_versions v ON v.id = c.version_id
LEFT JOIN sections s ON s.id = c.place_section_id
LEFT JOIN passages p ON p.id = c.place_passage_id
LEFT JOIN passages o ON o.id = c.passage_id
LEFT JOIN contributions parent ON parent.id = c.parent_id
LEFT JOIN people a ON a.id = c.author_id
WHERE c.hidden_at IS NULL AND c.withdrawn_at IS NULL;
--> statement-breakpoint
CREATE VIEW public_tombstones AS
SELECT
  c.id, c.number, s.id AS section_id, s.key AS section_key, p.id AS passage_id, coalesce(p.number, (SELECT o.number FROM paper_versions w WHERE w.id = o.version_id AND w.number >= (SELECT coalesce(max(e.number), 1) FROM paper_versions e WHERE e.new_edition = 1 AND e.published_at IS NOT NULL))) AS passage_number, c.parent_id,
  c.withdrawn_at IS NOT NULL AS withdrawn,
  CASE WHEN c.withdrawn_at IS NULL THEN
    (SELECT d.reason FROM decisions d WHERE d.contribution_id = c.id AND d.outcome = 'hide' ORDER BY d.decided_at DESC LIMIT 1)
  END AS reason
FROM contributions c
LEFT JOIN sections s ON s.id = c.place_section_id
LEFT JOIN passages p ON p.id = c.place_passage_id
LEFT JOIN passages o ON o.id = c.passage_id
WHERE c.public_revision_id IS NOT NULL AND (c.hidden_at IS NOT NULL OR c.withdrawn_at IS NOT NULL);
--> statement-breakpoint
CREATE VIEW author_contributions AS
SELECT
  c.id, c.number, c.changed_in_id IS NOT NULL AS is_outdated,
  CASE WHEN c.changed_in_id IS NOT NULL THEN coalesce((SELECT t.standing FROM settlements t WHERE t.contribution_id = c.id AND t.version_id = c.changed_in_id), 'open') END AS standing,
  c.author_id, c.version_id, c.parent_id,
  s.id AS section_id, s.key AS section_key, s.title AS section_title, p.id AS passage_id, coalesce(p.number, (SELECT o.number FROM paper_versions w WHERE w.id = o.version_id AND w.number >= (SELECT coalesce(max(e.number), 1) FROM paper_versions e WHERE e.new_edition = 1 AND e.published_at IS NOT NULL))) AS passage_number,
  r.id AS revision_id, r.n, r.kind, r.html, r.by_moderation, r.submitted_at,
  CASE WHEN c.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN r.status = 'published' AND c.hidden_at IS NOT NULL THEN 'hidden' ELSE r.status END AS status,
  c.public_revision_id IS NOT NULL AND c.public_revision_id <> r.id AND c.hidden_at IS NULL AND c.withdrawn_at IS NULL AS is_public_besides,
  (SELECT w.body FROM revisions w WHERE w.contribution_id = c.id AND w.by_moderation = 0 ORDER BY w.n DESC LIMIT 1) AS own_body,
  d.id AS decision_id, d.outcome, EXISTS (SELECT 1 FROM reports t WHERE t.decision_id = d.id) AS was_reported, d.reason, d.decided_at, x.explanation, x.legal_ground,
  k.filed_at AS complained_at, k.result AS complaint_result
FROM contributions c
JOIN revisions r ON r.contribution_id = c.id AND r.n = (SELECT max(m.n) FROM revisions m WHERE m.contribution_id = c.id AND NOT (m.by_moderation = 1 AND m.status = 'superseded'))
LEFT JOIN sections s ON s.id = c.place_section_id
LEFT JOIN passages p ON p.id = c.place_passage_id
LEFT JOIN passages o ON o.id = c.passage_id
LEFT JOIN decisions d ON d.id = (
  SELECT e.id FROM decisions e WHERE e.revision_id = CASE WHEN r.status = 'pending' AND c.public_revision_id IS NOT NULL THEN c.public_revision_id ELSE r.id END AND e.outcome NOT IN ('second', 'undo')
    AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.refers_to_id = e.id AND u.outcome = 'undo')
  ORDER BY e.decided_at DESC, e.rowid DESC LIMIT 1)
LEFT JOIN decision_details x ON x.decision_id = d.id
LEFT JOIN complaints k ON k.decision_id = d.id;
