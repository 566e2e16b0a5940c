CREATE TRIGGER content_version_on_readership AFTER UPDATE OF readership ON registration WHEN NEW.readership IS NOT OLD.readership
BEGIN UPDATE content_state SET version = version + 1; END;
