import { inspect, type View } from "#tests/e2e/inspect.ts";
import { walk } from "#tests/look/walk.ts";

const VIEWS: View[] = [1280, 320].flatMap((width) => (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })));

/** What a check for accessibility finds on every page in every state, as everybody, narrow and wide, light and dark. */
export async function listBarriers(): Promise<string[]> {
  const findings: string[] = [];
  let pages = 0;
  await walk({
    asEverybody: true,
    see: async (page, name) => {
      findings.push(...(await inspect(page, VIEWS)).map((finding) => `${name}: ${finding}`));
      pages += 1;
    },
  });
  console.log(`${pages} Seiten und Zustände in je ${VIEWS.length} Ansichten`);
  return findings;
}
