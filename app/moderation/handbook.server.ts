import handbook from "../../docs/moderation.md?raw";
import { renderHandbook } from "#app/text/handbook.server.ts";

export const readHandbook = () => renderHandbook(handbook);
