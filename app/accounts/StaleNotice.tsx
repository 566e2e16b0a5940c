import { Notice } from "#app/ui/Notice.tsx";

/** What somebody at an open device might do asks who they are once more. `danger`: what it keeps from happening. */
export function StaleNotice({ danger, signInPath }: { danger: string; signInPath: string }) {
  return (
    <div className="space-top-m">
      <Notice tone="info" title="Dafür ist Ihre Anmeldung zu lange her.">
        <p>
          Damit niemand an einem offenen Gerät {danger}, muss sie in den letzten zehn Minuten gewesen sein. <a href={signInPath}>Noch einmal anmelden und hierher zurückkommen</a>
        </p>
      </Notice>
    </div>
  );
}
