import type { Permission } from "#db/schema/sets.ts";
import { PERMISSION_WORDS } from "#app/text/words.ts";
import { PERMISSION_SENSES } from "./permissions-form.ts";

/** One box for each permission. */
export function PermissionBoxes({ legend, hint, ticked }: { legend: string; hint?: string; ticked: (permission: Permission) => boolean }) {
  return (
    <fieldset className="field" aria-describedby={hint ? "berechtigungen-hinweis" : undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p className="hint" id="berechtigungen-hinweis">
          {hint}
        </p>
      )}
      {Object.entries(PERMISSION_WORDS).map(([permission, word]) => (
        <label className="check" key={permission}>
          <input type="checkbox" name={permission} value="ja" defaultChecked={ticked(permission as Permission)} />
          <span>
            {word}
            <small className="block-small">{PERMISSION_SENSES[permission as Permission]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
