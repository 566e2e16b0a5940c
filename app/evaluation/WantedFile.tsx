import type { ReactNode } from "react";
import { Notice } from "#app/ui/Notice.tsx";
import { FORMAT_WORDS, type Format } from "./format.ts";
import { type Obstacle, toTooManySentence } from "./obstacle.ts";
import { PROFILE_WORDS, type Profile } from "./profile.ts";
import { type Selection, toSelectionQuery } from "./selection.ts";

type Wanted = { profile?: Profile | undefined; format: Format; obstacle: Obstacle | null; rows: number; selection: Selection; signInPath: string | null };

/** Why a file could not be had, or, once nothing is in the way any more, the file. */
export function WantedFile({ profile, format, obstacle, rows, selection, signInPath }: Wanted) {
  if (obstacle === "no-profile") return <Refusal title="Die Datei braucht ein Profil.">Wählen Sie unten, was sie von Personen zeigen darf.</Refusal>;
  if (obstacle === "too-many") return <Refusal title="So viele Beiträge fasst die Datei nicht.">{toTooManySentence({ format, rows })}</Refusal>;
  if (obstacle === "stale-sign-in") {
    return (
      <Refusal title="Für das Profil intern ist Ihre Anmeldung zu lange her.">
        Es enthält Namen, die nicht öffentlich sind; deshalb muss sie in den letzten zehn Minuten gewesen sein. <a href={signInPath ?? "/anmelden?neu=ja"}>Noch einmal anmelden und hierher zurückkommen</a>
      </Refusal>
    );
  }
  if (!profile) return null;
  return (
    <Notice tone="ok" title="Ihre Datei ist bereit." announced>
      <p>
        <a href={`/auswertung/export.${format}${toSelectionQuery(selection, { profil: profile })}`} download>
          {FORMAT_WORDS[format].word} herunterladen, Profil {PROFILE_WORDS[profile].word}
        </a>
      </p>
    </Notice>
  );
}

function Refusal({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Notice tone="warn" title={title} announced>
      <p>{children}</p>
    </Notice>
  );
}
