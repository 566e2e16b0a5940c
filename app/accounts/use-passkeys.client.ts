/** A form that only a passkey can fill in: fetches what is to be signed, has it signed, and sends the answer along as a field. */
export function usePasskeys() {
  const form = document.querySelector<HTMLFormElement>("form[data-passkey]");
  const answer = form?.elements.namedItem("answer");
  if (!form || !(answer instanceof HTMLInputElement)) return;
  if (!("PublicKeyCredential" in window)) return void explain("Dieser Browser kann keine Passkeys. Nehmen Sie einen neueren.");
  form.hidden = false;
  document.querySelector("[data-without-script]")?.remove();
  form.addEventListener("submit", (event) => {
    if (answer.value !== "") return;
    event.preventDefault();
    form.classList.add("waiting");
    ask(form.dataset.passkey ?? "")
      .then((words) => {
        answer.value = words;
        form.submit();
      })
      .catch((error: unknown) => show(form, toSentence(error)))
      .finally(() => form.classList.remove("waiting"));
  });
}

/** What the authenticator answers, as a form carries it. */
async function ask(at: string): Promise<string> {
  const [{ startAuthentication, startRegistration }, asked] = await Promise.all([import("@simplewebauthn/browser"), fetch(at, { method: "POST", body: new URLSearchParams() })]);
  if (!asked.ok) throw new Error("not asked");
  const optionsJSON = await asked.json();
  return JSON.stringify("user" in optionsJSON ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON }));
}

function show(form: HTMLFormElement, sentence: string) {
  const place = form.querySelector<HTMLElement>("[data-passkey-problem]");
  if (!place) return;
  place.textContent = sentence;
  place.hidden = false;
}

function explain(sentence: string) {
  const place = document.querySelector("[data-without-script]");
  if (place) place.textContent = sentence;
}

function toSentence(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "InvalidStateError") return "Auf diesem Gerät ist schon ein Passkey für Ihr Konto. Nehmen Sie ein anderes.";
  if (name === "NotAllowedError" || name === "AbortError") return "Der Browser hat keinen Passkey bekommen: Er wurde abgebrochen, oder es hat zu lange gedauert. Versuchen Sie es noch einmal.";
  return "Das hat nicht geklappt. Laden Sie die Seite neu, und versuchen Sie es noch einmal.";
}
