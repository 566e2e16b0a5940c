import { withNotice } from "#app/text/notices.ts";

export const DRAFT_REFUSED = "Der Entwurf ist nicht gespeichert.";
export const DRAFT_CLOSED = "Die Diskussion ist inzwischen geschlossen. Ihr Text steht unten, damit Sie ihn sichern können.";

/** Back to where one was writing: to the form, or to the preview above it if that was asked for. */
export function toDraftPath(writingPath: string, asked: string): string {
  const isPreview = new URL(asked).searchParams.has("vorschau");
  return isPreview ? withNotice(writingPath.replace(/#.*/, ""), "entwurf", { vorschau: "ja" }).concat("#vorschau") : withNotice(writingPath, "entwurf");
}
