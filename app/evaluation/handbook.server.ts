import handbook from "../../docs/auswertung.md?raw";
import { renderHandbook } from "#app/text/handbook.server.ts";

export const readHandbook = () => renderHandbook(handbook);
