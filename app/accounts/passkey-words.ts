/** What stood in the way of a new passkey. */
export const ADDING_PROBLEMS = {
  expired: "Es hat zu lange gedauert. Drücken Sie noch einmal auf „Passkey einrichten“.",
  refused: "Der Passkey ließ sich nicht prüfen. Er muss mit PIN, Fingerabdruck oder Gesicht freigegeben werden und von dieser Seite stammen. Versuchen Sie es noch einmal.",
  known: "Dieser Passkey ist schon eingerichtet. Nehmen Sie ein anderes Gerät.",
  "no-permission": "Passkeys sind für Moderation, Projektteam und Administration. Ihr Konto hat keine Berechtigung, die einen braucht.",
};

/** What stood in the way of the proof. */
export const PROVING_PROBLEMS = {
  expired: "Es hat zu lange gedauert, oder die Antwort wurde schon benutzt. Drücken Sie noch einmal auf „Mit dem Passkey bestätigen“.",
  refused: "Der Passkey ließ sich nicht prüfen. Nehmen Sie einen, den Sie hier eingerichtet haben, und geben Sie ihn mit PIN, Fingerabdruck oder Gesicht frei.",
};

/** For whoever comes to prove what they have not set up. */
export const NO_PASSKEY = { title: "Es ist kein Passkey eingerichtet.", lead: "Ihr Konto hat keinen Passkey, den Sie zeigen könnten. Unter Konto, Passkeys richten Sie einen ein.", typed: {}, back: "/konto/passkeys" };

/** How many codes are left, in words. */
export function toCodesLeft(left: number): string {
  if (left === 0) return "Sie haben keinen gültigen Code.";
  return left === 1 ? "Sie haben noch einen gültigen Code." : `Sie haben noch ${left} gültige Codes.`;
}
