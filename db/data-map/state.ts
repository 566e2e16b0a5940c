import type * as schema from "../schema/state.ts";
import { type DataMap, KEY, NOBODY } from "./annotation.ts";

export const state: DataMap<typeof schema> = {
  contentState: { purpose: "Ob sich Öffentliches geändert hat", ...NOBODY, columns: { id: KEY, version: "Zähler", drawingStyle: "wie Beiträge gezeichnet sind" } },
};
