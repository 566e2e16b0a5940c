import type { ReactNode } from "react";
import { LAND_WORDS, OCCUPATION_WORDS, SIZE_CLASS_WORDS } from "#app/text/words.ts";
import { setType } from "#app/text/typography.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { ProfileLines } from "./profile.ts";

type Typed = Record<string, string>;
type Errors = Partial<Record<string, string>>;
type ProfileFormProps = { lines: ProfileLines; typed: Typed; errors: Errors; children?: ReactNode };

const SIZES = { rural: "unter 5.000", small: "ab 5.000", medium: "ab 20.000", large: "ab 100.000", regional: "" } as const;
const SIZE_CHOICES = Object.entries(SIZE_CLASS_WORDS).map(([key, { word }]) => [key, [word, SIZES[key as keyof typeof SIZES]].filter(Boolean).join(", ")] as const);

/** The practice context, and what of it others may see. */
export function ProfileForm({ lines, typed, errors, children }: ProfileFormProps) {
  return (
    <form method="post" noValidate>
      <ErrorSummary
        title="Das Profil ist noch nicht gespeichert"
        comfort="Ihre Angaben sind noch da."
        errors={errors}
        fields={["occupation", "sizeClass", "land", "shownName", "organisation", "municipality"]}
      />
      <section className="panel space-top-m" aria-labelledby="praxis">
        <h2 id="praxis">Aus welcher Praxis Sie schreiben</h2>
        <p className="hint">Diese drei Angaben gehen beim Einreichen in den Beitrag ein. Eine Änderung gilt nur für spätere Beiträge und Überarbeitungen.</p>
        <Choice name="occupation" label="Funktion" choices={Object.entries(OCCUPATION_WORDS)} line={lines.occupation} typed={typed} error={errors.occupation} />
        <Choice name="sizeClass" label="Größenklasse" choices={SIZE_CHOICES} line={lines.sizeClass} typed={typed} error={errors.sizeClass} />
        <Choice name="land" label="Bundesland" choices={Object.entries(LAND_WORDS)} line={lines.land} typed={typed} error={errors.land} />
      </section>
      <section className="panel space-top-m" aria-labelledby="oeffentlich">
        <h2 id="oeffentlich">Wer Sie sind</h2>
        <p className="hint">
          Öffentlich sind diese drei Angaben nur mit Häkchen: dann neben allen Ihren Beiträgen, auch früheren. Nehmen Sie es weg, verschwinden sie überall.
        </p>
        <Shown name="shownName" purpose="nickname" label="Angezeigter Name" note="Höchstens 80 Zeichen; es darf ein Pseudonym sein." without="nur das Projektteam" line={lines.shownName} typed={typed} error={errors.shownName} switchName="showsName" switchWords="Namen öffentlich zeigen" />
        <Shown name="organisation" purpose="organization" label="Organisation" line={lines.organisation} typed={typed} error={errors.organisation} switchName="showsOrganisation" switchWords="Organisation öffentlich zeigen" />
        <Shown name="municipality" purpose="address-level2" label="Kommune" line={lines.municipality} typed={typed} error={errors.municipality} switchName="showsMunicipality" switchWords="Kommune öffentlich zeigen" />
      </section>
      <section className="panel space-top-m" aria-labelledby="zitat">
        <h2 id="zitat">Zitate im Bericht</h2>
        <Tick name="citation" typed={typed} hint="citation-hint">
          Meine Beiträge dürfen mit meinem Namen zitiert werden
        </Tick>
        <p className="hint" id="citation-hint">
          Ohne Häkchen zitieren wir Ihre Beiträge ohne Namen. Das Häkchen können Sie jederzeit wegnehmen.
        </p>
      </section>
      <div className="actions">
        <button className="btn">Profil speichern</button>
        {children}
      </div>
    </form>
  );
}

type Asked = { name: string; label: string; line: string; typed: Typed; error: string | undefined };

function Choice({ name, label, choices, line, typed, error }: Asked & { choices: (readonly [string, string])[] }) {
  return (
    <Field id={name} label={label} hint={<Audience who={typed[name] ? "Alle, neben Ihren Beiträgen:" : "Alle, neben Ihren Beiträgen. Zum Beispiel:"} line={line} />} error={error}>
      {(control) => (
        <select {...control} name={name} defaultValue={typed[name] ?? ""}>
          <option value="">keine Angabe</option>
          {choices.map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Shown({ name, purpose, label, note, without = "niemand", line, typed, error, switchName, switchWords }: Asked & { purpose: "nickname" | "organization" | "address-level2"; note?: string; without?: string; switchName: string; switchWords: string }) {
  const hint = (
    <>
      {note && <>{setType(note)} </>}
      <Audience who={`Ohne Häkchen ${without}. Mit Häkchen alle, neben Ihren Beiträgen:`} line={line} />
    </>
  );
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      {(control) => (
        <>
          <input {...control} name={name} autoComplete={purpose} defaultValue={typed[name] ?? ""} />
          <Tick name={switchName} typed={typed}>
            {switchWords}
          </Tick>
        </>
      )}
    </Field>
  );
}

function Audience({ who, line }: { who: string; line: string }) {
  return (
    <>
      <b>Wer sieht das?</b> {who} „{line}“
    </>
  );
}

function Tick({ name, typed, hint, children }: { name: string; typed: Typed; hint?: string; children: ReactNode }) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value="ja" defaultChecked={typed[name] === "ja"} aria-describedby={hint} />
      <span>{children}</span>
    </label>
  );
}
