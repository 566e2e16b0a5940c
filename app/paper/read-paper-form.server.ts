import { toTyped } from "#app/form.ts";
import { readPaperFile } from "./read-paper-file.server.ts";
import { LONGEST_PAPER, paperForm } from "./version-form.ts";
import type { FormerSection } from "./word-markdown.ts";

export type PaperText = { ok: true; markdown: string; remarks: string[] } | { ok: false; errors: { datei?: string[]; text?: string[] }; typed: { text: string } };

/** What was handed in: a file, else the words in the field. A form without a file sends an empty one. */
export async function readPaperForm(sent: FormData, { former }: { former: FormerSection[] }): Promise<PaperText> {
  const [file, typed] = [sent.get("datei"), { text: toTyped(sent).text ?? "" }];
  const refuse = (errors: { datei?: string[]; text?: string[] }) => ({ ok: false as const, errors, typed });
  if (file instanceof File && (file.size > 0 || file.name !== "")) {
    if (typed.text.trim() !== "") return refuse({ datei: ["Wählen Sie eine Datei oder fügen Sie den Text ein, nicht beides."] });
    const read = await readPaperFile(Buffer.from(await file.arrayBuffer()), { name: file.name, former });
    if (!read.ok) return refuse({ datei: read.sentences });
    return read.markdown.length > LONGEST_PAPER ? refuse({ datei: ["Der Text ist zu lang: höchstens 1.000.000 Zeichen."] }) : read;
  }
  const form = paperForm.safeParse(typed);
  if (!form.success) return refuse({ text: [form.error.issues[0]?.message ?? ""] });
  return { ok: true, markdown: form.data.text, remarks: [] };
}
