/** Choosing a reason puts its words into the explanation, unless one has written one's own. */
export function fillTemplate() {
  for (const select of document.querySelectorAll<HTMLSelectElement>("select[data-templates]")) {
    const field = select.form?.elements.namedItem("explanation");
    if (!(field instanceof HTMLTextAreaElement)) continue;
    const templates = [...select.options].map(({ dataset }) => dataset.template ?? "");
    select.addEventListener("change", () => {
      if (templates.includes(field.value)) field.value = select.selectedOptions[0]?.dataset.template ?? "";
    });
  }
}
