DROP TRIGGER revisions_keep_their_words;
--> statement-breakpoint
CREATE TRIGGER revisions_keep_their_words BEFORE UPDATE OF id, contribution_id, n, kind, by_moderation, submitted_at ON revisions
BEGIN SELECT RAISE(ABORT, 'a revision keeps its words'); END;
--> statement-breakpoint
CREATE TRIGGER words_are_only_erased BEFORE UPDATE OF body ON revisions WHEN NEW.body <> '[Dieser Wortlaut ist gelöscht.]'
BEGIN SELECT RAISE(ABORT, 'a revision keeps its words'); END;
