import { Fragment } from "react";
import { FORMAT_WORDS, FORMATS } from "./format.ts";
import { PROFILE_WORDS, PROFILES } from "./profile.ts";
import { type Selection, toSelectionQuery } from "./selection.ts";

/** Every profile with every format, as plain links. `signInPath` is where to go first for names that are not public. */
export function Downloads({ selection, signInPath }: { selection: Selection; signInPath?: string | null }) {
  return (
    <div className="cols cols-3 space-top-m">
      {PROFILES.map((profile) => (
        <div className="panel" key={profile}>
          <h3>Profil {PROFILE_WORDS[profile].word}</h3>
          <p>{PROFILE_WORDS[profile].sense}</p>
          {profile === "intern" && signInPath ? (
            <p className="actions">
              <a className="btn btn--secondary" href={signInPath}>
                Noch einmal anmelden
              </a>
            </p>
          ) : (
            <ul className="files">
              {FORMATS.map((format) => (
                <li key={format}>
                  <a href={`/auswertung/export.${format}${toSelectionQuery(selection, { profil: profile })}`} download>
                    {FORMAT_WORDS[format].word}<span className="hidden"> herunterladen, {PROFILE_WORDS[profile].word}</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}

/** What each format is for and what is in it. */
export function FormatList() {
  return (
    <details className="narrow">
      <summary>Was in welcher Datei steht</summary>
      <dl className="dl formats">
        {FORMATS.map((format) => (
          <Fragment key={format}>
            <dt>{FORMAT_WORDS[format].word}</dt>
            <dd>{FORMAT_WORDS[format].sense}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
