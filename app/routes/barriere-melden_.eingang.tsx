import type { MetaFunction } from "@remix-run/node";
import { toTitle, unlisted } from "#app/title.ts";
import { Message } from "#app/ui/Message.tsx";

export const meta: MetaFunction = () => [...toTitle("Barriere gemeldet"), unlisted];

/** The same for every barrier, whoever sent it. */
export default function BarrierReceived() {
  return (
    <Message title="Danke. Ihre Meldung ist eingegangen." lead="Ein Mensch aus der Administration liest sie.">
      <h2 className="subhead">Wie es weitergeht</h2>
      <ul className="list">
        <li>Haben Sie eine E-Mail-Adresse angegeben, bekommen Sie spätestens in einem Monat eine Antwort.</li>
        <li>
          Bekommen Sie keine oder hilft sie nicht, steht in der <a href="/barrierefreiheit">Erklärung zur Barrierefreiheit</a>, an wen Sie sich wenden können.
        </li>
      </ul>
      <p className="space-top-m">
        <a href="/">Zur Startseite</a>
      </p>
    </Message>
  );
}
