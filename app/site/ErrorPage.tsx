import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { Permission } from "#db/schema/sets.ts";
import type { TextInHand } from "#app/accounts/doorkeeper.server.ts";
import { SignInForm } from "#app/accounts/SignInForm.tsx";
import type { Refused } from "#app/refuse.ts";
import { DETAIL_FIELDS, toWholeText } from "#app/discussion/example-details.ts";
import { toAnswering } from "#app/discussion/place.ts";
import { WRITTEN_FIELDS } from "#app/text/written-fields.ts";
import { Message } from "#app/ui/Message.tsx";

type ErrorData = { textInHand?: TextInHand; permission?: string; typed?: Record<string, string> } & Partial<Refused>;

/** Every page that could not be what was asked for. What was typed stands on it, whatever happened. */
export function ErrorPage() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <Unexpected />;
  const { textInHand, permission, title, lead, typed, instead, again, back } = (error.data ?? {}) as ErrorData;
  if (error.status === 401 && textInHand) return <SignInWithText {...textInHand} />;
  if (title !== undefined) return <RefusedForm title={title} lead={lead} typed={typed} instead={instead} again={again} back={back} />;
  if (error.status === 403) return <NotPermitted permission={permission ?? "andere Personen"} />;
  if (error.status === 503) return <Busy typed={typed} />;
  if (error.status === 404 || error.status === 405) return <NotFound typed={typed} />;
  return <Unexpected typed={typed} />;
}

const DRAFT_FIELDS = new Set<string>(["passage", "quote", "quoteBefore", "kind", "body", ...DETAIL_FIELDS]);

function SignInWithText({ returnTo, typed }: TextInHand) {
  const draft = Object.fromEntries(Object.entries(typed).filter(([name]) => DRAFT_FIELDS.has(name)));
  const isDraft = "body" in draft && ("passage" in draft || toAnswering(returnTo) !== null);
  return (
    <Message
      title="Bitte melden Sie sich an"
      lead={isDraft ? "Ihr Text ist noch da. Nach der Anmeldung liegt er als Entwurf an seinem Platz." : "Sie sind nicht mehr angemeldet. Was Sie geschrieben haben, steht unten, damit Sie es sichern können."}
    >
      <SignInForm returnTo={returnTo} kept={isDraft ? draft : {}} />
      <Kept typed={typed} />
    </Message>
  );
}

function RefusedForm({ title, lead, typed, instead = [], again, back }: Partial<Refused> & { title: string }) {
  return (
    <Message title={title} lead={lead}>
      {instead.length > 0 && (
        <ul className="list">
          {instead.map(({ to, word }) => (
            <li key={to}>
              <a href={to} target={again && "_blank"}>
                {word}
              </a>
            </li>
          ))}
        </ul>
      )}
      {again && <SendAgain {...again} />}
      <Kept typed={typed} />
      {back ? (
        <p className="space-top-m">
          <a href={back}>Zurück</a>
        </p>
      ) : (
        !again && <Ways />
      )}
    </Message>
  );
}

/** Every field as it came, so that nothing has to be typed or ticked once more. */
function SendAgain({ to, fields }: NonNullable<Refused["again"]>) {
  return (
    <form className="actions" method="post" action={to}>
      {fields.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <button className="btn">Noch einmal senden</button>
    </form>
  );
}

function NotPermitted({ permission }: { permission: string }) {
  const maySeeToIt = useVisitor().permissions.includes("admin");
  return (
    <Message over="Fehler 403" title="Dieser Bereich ist nicht für Sie freigegeben." lead={`Hier arbeitet, wer die Berechtigung „${permission}“ hat.`}>
      <p className="space-bottom">
        {maySeeToIt ? (
          <>
            Sie können sich diese Berechtigung selbst geben: <a href="/verwaltung/personen">Personen und Berechtigungen</a>.
          </>
        ) : (
          <>
            Sollten Sie dazugehören, schreiben Sie uns; die Adresse steht im <a href="/impressum">Impressum</a>.
          </>
        )}
      </p>
      <Ways />
    </Message>
  );
}

function NotFound({ typed }: { typed?: Record<string, string> | undefined }) {
  return (
    <Message over="Fehler 404" title="Dieses Gleis endet hier." lead="Die Seite gibt es nicht, oder sie ist nicht für Sie freigegeben. Prüfen Sie die Adresse, oder suchen Sie.">
      <Ways />
      <Kept typed={typed} />
    </Message>
  );
}

function Busy({ typed }: { typed?: Record<string, string> | undefined }) {
  return (
    <Message over="Fehler 503" title="Das ließ sich gerade nicht speichern." lead="Die Datenbank war beschäftigt. Gehen Sie zurück und senden Sie das Formular in ein paar Sekunden noch einmal.">
      <Kept typed={typed} />
    </Message>
  );
}

function Unexpected({ typed }: { typed?: Record<string, string> | undefined }) {
  return (
    <Message over="Fehler 500" title="Das hat nicht geklappt." lead="Der Fehler liegt bei uns. Gespeichert wurde nichts. Gehen Sie zurück und versuchen Sie es noch einmal.">
      <Ways />
      <Kept typed={typed} />
    </Message>
  );
}

/** These come back as one text. */
const OF_CONTRIBUTION = new Set<string>(["body", ...DETAIL_FIELDS]);

function Kept({ typed = {} }: { typed?: Record<string, string> | undefined }) {
  const fields = WRITTEN_FIELDS.filter((name) => !OF_CONTRIBUTION.has(name)).map((name) => typed[name]);
  const words = [toWholeText(typed.body ?? "", typed), ...fields].filter((text) => text !== undefined && text !== "");
  if (words.length === 0) return null;
  return (
    <section className="space-top-l" aria-labelledby="ihr-text">
      <h2 className="subhead" id="ihr-text">
        Ihr Text
      </h2>
      {words.map((text, index) => (
        <p className="kept" key={index}>
          {text}
        </p>
      ))}
    </section>
  );
}

/** Who is looking; if the house itself could not be read, somebody signed out. */
function useVisitor(): { isSignedIn: boolean; permissions: Permission[] } {
  const root = useRouteLoaderData("root") as { isSignedIn: boolean; permissions: Permission[] } | undefined;
  return root ?? { isSignedIn: false, permissions: [] };
}

function Ways() {
  const ways = [["/suche", "Suche"], ["/papier", "Papier"], ["/beitraege", "Alle Beiträge"], ["/", "Startseite"], ...(useVisitor().isSignedIn ? [["/konto", "Ihr Konto"]] : [])] as const;
  return (
    <ul className="row plain-list">
      {ways.map(([to, word]) => (
        <li key={to}>
          <a href={to}>{word}</a>
        </li>
      ))}
    </ul>
  );
}
