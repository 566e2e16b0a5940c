const LONG_MS = 1000;

/** Whoever has sent a form and sees nothing happen for a second is told that it is on its way; nobody, where something else comes first, as a passkey does. Back on this page, the word is gone. */
export function tellWaiting() {
  const line = document.createElement("p");
  line.className = "hint";
  line.setAttribute("role", "status");
  document.addEventListener("submit", ({ submitter, target, defaultPrevented }) => {
    if (defaultPrevented) return;
    const beside = submitter?.closest(".actions") ?? submitter ?? (target as HTMLFormElement).lastElementChild;
    line.textContent = "";
    beside?.after(line);
    setTimeout(() => (line.textContent = "Einen Moment, das wird gerade übertragen …"), LONG_MS);
  });
  addEventListener("pageshow", () => line.remove());
}
