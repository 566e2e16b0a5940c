import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TOPIC_WORDS } from "#app/notifications/preferences.ts";
import { switchOff } from "#app/notifications/preferences.server.ts";
import { readUnsubscribeToken } from "#app/notifications/unsubscribe.server.ts";
import { page } from "#app/page.ts";
import { toTitle } from "#app/title.ts";
import { Message } from "#app/ui/Message.tsx";

export const meta: MetaFunction = () => toTitle("Mails abbestellen");

/** Looking changes nothing: mail scanners follow every link. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return page({ topic: findSubscription(params.token, context.env.sessionSecret).topic });
}

/** Also for mail programs that send this form themselves (RFC 8058); it can only switch off, and is answered without a redirect. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { personId, topic } = findSubscription(params.token, context.env.sessionSecret);
  const isAll = new URL(request.url).searchParams.has("alle");
  switchOff(context.db, { person: { id: personId }, topic: isAll ? "all" : topic, now: context.now() });
  return json({ isAll });
}

export default function Unsubscribe() {
  const { topic } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const { title, sense } = TOPIC_WORDS[topic];
  if (done) {
    return (
      <Message title={done.isAll ? "Alles abbestellt." : "Abbestellt."} lead={done.isAll ? "Es kommen nur noch Mails zum Anmelden und dazu, was mit Ihren eigenen Beiträgen geschieht." : `Mails der Art „${title}“ kommen nicht mehr.`}>
        <p>
          Wieder einschalten können Sie sie unter <a href="/konto/benachrichtigungen">Konto, Benachrichtigungen</a>.
        </p>
      </Message>
    );
  }
  return (
    <Message title="Mails abbestellen" lead={`„${title}“: ${sense}`}>
      <form method="post" className="actions">
        <button className="btn">Diese Mails abbestellen</button>
        <button className="btn btn--secondary" formAction="?alle=ja">
          Alle Benachrichtigungen abbestellen
        </button>
      </form>
      <p className="hint space-top-m">
        Mails zum Anmelden und dazu, was mit Ihren eigenen Beiträgen geschieht, kommen weiterhin. Einzeln wählen können Sie unter <a href="/konto/benachrichtigungen">Konto, Benachrichtigungen</a>.
      </p>
    </Message>
  );
}

function findSubscription(token: string | undefined, secret: string) {
  const subscription = readUnsubscribeToken(secret, token ?? "");
  if (!subscription) throw json(null, { status: 404 });
  return subscription;
}
