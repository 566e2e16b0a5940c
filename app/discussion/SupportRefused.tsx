import { Message } from "#app/ui/Message.tsx";

export function SupportRefused() {
  return (
    <Message title="Die Diskussion ist geschlossen." lead="„Das erleben wir auch“ lässt sich jetzt nur noch zurücknehmen. Lesen können Sie weiterhin alles.">
      <p>
        <a href="/papier">Zum Papier</a>
      </p>
    </Message>
  );
}
