import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { toMailSurroundings } from "#app/discussion/mail-surroundings.server.ts";
import { toMail } from "#app/notifications/deliver.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { page } from "#app/page.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { setType } from "#app/text/typography.ts";
import { toTitle, unlisted } from "#app/title.ts";

export const meta: MetaFunction = () => [...toTitle("Entwicklungspost"), unlisted];

/** Only where nothing is confidential: development and demo without a mail server. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { env, db } = context;
  if (!["development", "demo"].includes(env.mode) || env.smtpUrl !== undefined) throw json(null, { status: 404 });
  const surroundings = toMailSurroundings(db, env);
  const mails = listNewestMails(db, 50).flatMap((mail) => {
    const composed = toMail(mail, surroundings);
    return composed ? [{ id: mail.id, to: mail.recipient, createdAt: mail.createdAt, sentAt: mail.sentAt, ...composed }] : [];
  });
  return page({ mails });
}

export default function Mailbox() {
  const { mails } = useLoaderData<typeof loader>();
  return (
    <div className="mailbox">
      <header className="opening">
        <h1 className="title">Entwicklungspost</h1>
        <p className="lead">Diese Installation verschickt keine Mails. Hier liegen sie, die neueste zuerst.</p>
      </header>
      {mails.length === 0 && <p className="empty">Noch keine Mail.</p>}
      {mails.map((mail) => (
        <article key={mail.id} data-to={mail.to}>
          <header>
            <h2 className="subhead">{setType(mail.subject)}</h2>
            <p className="small quiet">
              an {mail.to} · {toDayAndTime(mail.createdAt)}
              {mail.sentAt === null && " · wartet noch bis zum Versand"}
            </p>
          </header>
          <pre>{mail.text}</pre>
        </article>
      ))}
    </div>
  );
}
