import { toDay } from "#app/text/dates.ts";
import { toPermissionWords } from "#app/text/words.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Scroll } from "#app/ui/Scroll.tsx";
import { ActTable } from "./ActTable.tsx";
import type { LoggedAct } from "./person-log.server.ts";
import type { listBlocked, StaffMember } from "./read-people.server.ts";

type PeoplePageProps = { staff: StaffMember[]; blocked: ReturnType<typeof listBlocked>; acts: LoggedAct[]; errors: Partial<Record<string, string>>; email: string };

/** Who works here, whose account is blocked, and the way to everybody else: by their address, which one has to know. */
export function PeoplePage({ staff, blocked, acts, errors, email }: PeoplePageProps) {
  return (
    <>
      <header className="opening">
        <h1 className="title">Personen</h1>
        <p className="lead">Hier stehen alle, die eine Berechtigung haben. Wer nur mitdiskutiert, steht in keiner Liste; suchen Sie das Konto mit der Adresse.</p>
      </header>
      <StaffTable staff={staff} />
      <FindForm errors={errors} email={email} />
      {blocked.length > 0 && (
        <section className="block" aria-labelledby="gesperrt">
          <h2 id="gesperrt">Gesperrte Konten</h2>
          <ul className="list">
            {blocked.map(({ id, email: address, blockedAt }) => (
              <li key={id}>
                <a href={`/verwaltung/personen/${id}`}>{address}</a>, seit {toDay(blockedAt)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="block" aria-labelledby="protokoll">
        <h2 id="protokoll">Was zuletzt geändert wurde</h2>
        {acts.length === 0 ? <p className="empty">Noch nichts.</p> : <ActTable acts={acts} withSubject />}
      </section>
    </>
  );
}

function StaffTable({ staff }: { staff: StaffMember[] }) {
  return (
    <Scroll label="Personen mit Berechtigung">
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">Adresse</th>
            <th scope="col">Berechtigungen</th>
            <th scope="col">Seit</th>
            <th scope="col">Zuletzt da</th>
          </tr>
        </thead>
        <tbody>
          {staff.map(({ id, email, permissions, since, lastSeenAt }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/verwaltung/personen/${id}`}>{email}</a>
              </th>
              <td data-label="Berechtigung">{toPermissionWords(permissions)}</td>
              <td data-label="Seit" className="nowrap">{toDay(since)}</td>
              <td data-label="Zuletzt da">{lastSeenAt === null ? "nicht angemeldet" : toDay(lastSeenAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function FindForm({ errors, email }: Pick<PeoplePageProps, "errors" | "email">) {
  return (
    <section className="block narrow" aria-labelledby="andere">
      <h2 id="andere">Konto suchen</h2>
      <form className="panel" method="post" action="/verwaltung/personen" noValidate>
        <ErrorSummary title="Kein Konto gefunden" errors={errors} fields={["email"]} />
        <Field id="email" label="E-Mail-Adresse" hint="Genau so, wie sich die Person anmeldet." error={errors.email}>
          {(control) => <input {...control} name="email" type="email" autoComplete="off" spellCheck={false} defaultValue={email} />}
        </Field>
        <div className="actions">
          <button className="btn btn--secondary">Konto anzeigen</button>
          <a href="/verwaltung/einladungen">Jemanden einladen</a>
        </div>
      </form>
    </section>
  );
}
