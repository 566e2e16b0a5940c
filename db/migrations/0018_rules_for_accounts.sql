DROP TRIGGER words_are_only_erased;
--> statement-breakpoint
CREATE TRIGGER words_are_only_erased BEFORE UPDATE OF body ON revisions
WHEN NEW.body NOT IN ('[Dieser Wortlaut ist gelöscht.]', '[Der Wortlaut wurde nach Ablauf der Frist gelöscht.]')
BEGIN SELECT RAISE(ABORT, 'a revision keeps its words'); END;

--> statement-breakpoint
CREATE TRIGGER content_version_on_readership AFTER UPDATE OF readership ON registration WHEN NEW.readership IS NOT OLD.readership
BEGIN UPDATE content_state SET version = version + 1; END;

--> statement-breakpoint
CREATE TRIGGER person_log_stays BEFORE UPDATE ON person_log
WHEN NEW.id IS NOT OLD.id OR NEW.act IS NOT OLD.act OR NEW.place IS NOT OLD.place OR NEW.permission IS NOT OLD.permission OR NEW.happened_at IS NOT OLD.happened_at
  OR (NEW.words IS NOT NULL AND NEW.words IS NOT OLD.words)
  OR (NEW.subject_id IS NOT NULL AND NEW.subject_id IS NOT OLD.subject_id)
  OR (NEW.actor_id IS NOT NULL AND NEW.actor_id IS NOT OLD.actor_id)
  OR (NEW.invitation_id IS NOT NULL AND NEW.invitation_id IS NOT OLD.invitation_id)
BEGIN SELECT RAISE(ABORT, 'the log of people is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER person_log_never_goes BEFORE DELETE ON person_log
BEGIN SELECT RAISE(ABORT, 'the log of people is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER person_log_is_not_replaced BEFORE INSERT ON person_log WHEN EXISTS (SELECT 1 FROM person_log l WHERE l.id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the log of people is append-only'); END;
--> statement-breakpoint
UPDATE people SET passkey_due_at = (CAST(strftime('%s', 'now') AS integer) + 14 * 24 * 60 * 60) * 1000
WHERE id IN (SELECT person_id FROM permissions);
