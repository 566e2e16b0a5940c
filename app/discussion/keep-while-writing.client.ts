const PAUSE_MS = 2000;

/** Keeps a text as a draft while it is written, and warns before one leaves with words that are kept nowhere. */
export function keepWhileWriting() {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-draft]")) keep(form);
}

function keep(form: HTMLFormElement) {
  const note = document.createElement("p");
  note.className = "hint draft-note";
  note.setAttribute("role", "status");
  form.querySelector(".actions")?.after(note);
  let kept = form.dataset.unkept === undefined ? wordsOf(form) : "";
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isLeaving = false;
  let keeping = new AbortController();

  const save = async () => {
    const words = wordsOf(form);
    if (words === kept || isLeaving || bodyOf(form) === "") return;
    keeping.abort();
    keeping = new AbortController();
    const { signal } = keeping;
    const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    const answer = await fetch(form.dataset.draft ?? "", { method: "POST", body: fields, redirect: "manual", signal }).catch(() => undefined);
    if (signal.aborted) return;
    const isKept = answer?.type === "opaqueredirect";
    if (isKept) kept = words;
    note.textContent = isKept ? `Als Entwurf gespeichert um ${new Date().toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" })} Uhr.` : toTrouble(answer?.status);
    note.classList.toggle("draft-note--trouble", !isKept);
  };

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void save(), PAUSE_MS);
  });
  if (kept === "") void save();
  form.addEventListener("submit", () => {
    isLeaving = true;
    clearTimeout(waiting);
    // Arriving after the contribution, it would lie there as a draft once more.
    keeping.abort();
  });
  addEventListener("pageshow", () => (isLeaving = false));
  addEventListener("beforeunload", (event) => {
    if (!isLeaving && wordsOf(form) !== kept && bodyOf(form) !== "") event.preventDefault();
  });
}

function toTrouble(status: number | undefined): string {
  if (status === 401) return "Nicht als Entwurf gespeichert: Sie sind nicht mehr angemeldet. Schreiben Sie ruhig weiter; beim Absenden melden Sie sich an, und der Text bleibt.";
  if (status === 409) return "Nicht als Entwurf gespeichert: Die Diskussion ist inzwischen geschlossen. Kopieren Sie Ihren Text.";
  return "Gerade nicht als Entwurf gespeichert. Wir versuchen es weiter, sobald Sie schreiben.";
}

/** Consent is given by handing in, so it is not what makes a draft. */
function wordsOf(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].filter(([name]) => name !== "terms" && name !== "citation"));
}

function bodyOf(form: HTMLFormElement): string {
  return String(new FormData(form).get("body") ?? "").trim();
}
