import handbook from "../../docs/teilnehmen.md?raw";
import { renderHandbook } from "#app/text/handbook.server.ts";

export const readHandbook = () => renderHandbook(handbook);
