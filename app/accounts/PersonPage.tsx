import type { ReactNode } from "react";
import { toDay } from "#app/text/dates.ts";
import { toPermissionWords } from "#app/text/words.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { ActTable } from "./ActTable.tsx";
import { PermissionBoxes } from "./PermissionBoxes.tsx";
import { toSetKey } from "./permissions-form.ts";
import type { Account } from "./read-people.server.ts";

/** One account: what it may, where it is signed in, what was done with it. */
export function PersonPage({ account, isSelf }: { account: Account; isSelf: boolean }) {
  const { id, email, createdAt, permissions, block, sessions, acts } = account;
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/verwaltung/personen", word: "Personen" }]} here={email} />
      <header className="opening">
        <h1 className="title">{withBreak(email)}</h1>
        <p className="lead">
          {isSelf ? "Ihr eigenes Konto" : "Konto"} seit {toDay(createdAt)}, {permissions.length === 0 ? "ohne Berechtigung" : toPermissionWords(permissions)}.
        </p>
      </header>
      {block ? <Blocked id={id} block={block} /> : <Permissions account={account} isSelf={isSelf} />}
      {!block && (
        <Part id="sitzungen" title="Sitzungen">
          <p>{toSessionCount(sessions)}</p>
          {isSelf ? (
            <p className="space-top-s">
              Ihre Sitzungen beenden Sie unter <a href="/konto/sitzungen">Konto, Sitzungen</a>.
            </p>
          ) : (
            sessions > 0 && (
              <form className="actions" method="post" action={`/verwaltung/personen/${id}/sitzungen-beenden`}>
                <button className="btn btn--secondary">Alle Sitzungen beenden</button>
              </form>
            )
          )}
        </Part>
      )}
      {!block && (permissions.length > 0 || account.passkeys > 0) && (
        <Part id="passkeys" title="Passkey">
          <SecondFactor account={account} isSelf={isSelf} />
        </Part>
      )}
      {!block && !isSelf && (
        <Part id="sperren" title="Sperren">
          <p>Ein gesperrtes Konto kann sich nicht anmelden und hat keine Berechtigungen. Wer nur nicht mehr schreiben soll, bekommt von der Moderation eine Schreibsperre.</p>
          <p className="space-top-s">
            <a href={`/verwaltung/personen/${id}/sperren`}>Dieses Konto sperren</a>
          </p>
        </Part>
      )}
      <Part id="protokoll" title="Was geändert wurde">
        {acts.length === 0 ? <p className="empty">Noch nichts.</p> : <ActTable acts={acts} />}
      </Part>
    </div>
  );
}

function Permissions({ account: { id, permissions }, isSelf }: { account: Account; isSelf: boolean }) {
  return (
    <form className="panel" method="post" action={`/verwaltung/personen/${id}/berechtigungen`}>
      <input type="hidden" name="seen" value={toSetKey(permissions)} />
      <PermissionBoxes legend="Berechtigungen" hint={isSelf ? "Ohne die Berechtigung „Administration“ können Sie diese Seite nicht mehr öffnen." : "Die Änderung gilt sofort. Die Person bekommt eine Mail."} ticked={(permission) => permissions.includes(permission)} />
      <div className="actions">
        <button className="btn">Berechtigungen speichern</button>
      </div>
    </form>
  );
}

function SecondFactor({ account: { id, passkeys, passkeyDueAt, isOverdue }, isSelf }: { account: Account; isSelf: boolean }) {
  if (passkeys === 0) return <p>Noch keiner eingerichtet. {isSelf && <a href="/konto/passkeys">Passkey einrichten</a>} {passkeyDueAt !== null && (isOverdue ? `Die Frist ist am ${toDay(passkeyDueAt)} abgelaufen; bis einer eingerichtet ist, bleiben die Arbeitsseiten für diese Person zu.` : `Die Frist läuft bis ${toDay(passkeyDueAt)}.`)}</p>;
  return (
    <>
      <p>{passkeys === 1 ? "Ein Passkey ist eingerichtet." : `${passkeys} Passkeys sind eingerichtet.`}</p>
      {isSelf ? (
        <p className="space-top-s">
          Ihre eigenen finden Sie unter <a href="/konto/passkeys">Konto, Passkeys</a>.
        </p>
      ) : (
        <form method="post" action={`/verwaltung/personen/${id}/passkeys-entfernen`}>
          <p className="hint space-top-s">Nur wenn die Person Gerät und Wiederherstellungscodes verloren hat und Sie sicher sind, dass sie es ist. Danach genügt 14 Tage lang der Code aus der Mail. Sie bekommt eine Mail.</p>
          <div className="actions">
            <button className="btn btn--danger">Alle Passkeys entfernen</button>
          </div>
        </form>
      )}
    </>
  );
}

function Blocked({ id, block: { words, at } }: { id: string; block: NonNullable<Account["block"]> }) {
  return (
    <>
      <Notice tone="warn" title={`Gesperrt seit ${toDay(at)}`}>
        <p className="kept">{words}</p>
      </Notice>
      <form className="actions" method="post" action={`/verwaltung/personen/${id}/entsperren`}>
        <button className="btn">Sperre aufheben</button>
      </form>
      <p className="hint">Danach kann sich die Person wieder anmelden. Berechtigungen geben Sie ihr neu. Sie bekommt eine Mail.</p>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function toSessionCount(count: number): string {
  if (count === 0) return "Zurzeit nirgends angemeldet.";
  return count === 1 ? "Auf einem Gerät angemeldet." : `Auf ${count} Geräten angemeldet.`;
}

/** An address that does not fit ends its line after the @. */
function withBreak(email: string): ReactNode {
  const at = email.lastIndexOf("@") + 1;
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  );
}
