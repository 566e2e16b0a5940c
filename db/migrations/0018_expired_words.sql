DROP TRIGGER words_are_only_erased;
--> statement-breakpoint
CREATE TRIGGER words_are_only_erased BEFORE UPDATE OF body ON revisions
WHEN NEW.body NOT IN ('[Dieser Wortlaut ist gelöscht.]', '[Der Wortlaut wurde nach Ablauf der Frist gelöscht.]')
BEGIN SELECT RAISE(ABORT, 'a revision keeps its words'); END;
