import type { OpenEntries } from "#app/site/open-entries.ts";
import { LEGAL_PAGES } from "#app/site/legal-pages.ts";
import type { Permission } from "#db/schema/sets.ts";
import { fault, type Finding, notice, ok } from "./finding.ts";

export type Staff = { permissions: Permission[]; isOverdue: boolean }[];

/** Somebody has to be able to let people in, and no one decides on complaints about themselves. */
export function checkStaff(staff: Staff): Finding[] {
  const count = (permission: Permission) => staff.filter(({ permissions }) => permissions.includes(permission)).length;
  const [admins, moderators] = [count("admin"), count("moderator")];
  return [checkAdmins(admins), checkModerators(moderators)];
}

function checkAdmins(admins: number): Finding {
  if (admins === 0) return fault("Administration", "Niemand hat die Berechtigung. npm run person -- add ADRESSE --role admin");
  return ok("Administration", `${admins}`);
}

function checkModerators(moderators: number): Finding {
  if (moderators === 0) return fault("Moderation", "Niemand kann Beiträge prüfen. npm run person -- add ADRESSE --role moderator");
  if (moderators === 1) return notice("Moderation", "Nur eine Person: Über eine Beschwerde gegen sie entscheidet niemand anderes. npm run person -- add ADRESSE --role moderator");
  return ok("Moderation", `${moderators}`);
}

export function checkPasskeys(staff: Staff): Finding {
  const overdue = staff.filter(({ isOverdue }) => isOverdue).length;
  if (overdue > 0) return notice("Passkeys", `${overdue === 1 ? "1 Person hat" : `${overdue} Personen haben`} die Frist verpasst und keinen Zugang zur Arbeit. Sie legen unter /konto/passkeys einen an; wer es ist, steht unter /verwaltung/personen.`);
  return ok("Passkeys", "niemand ist überfällig");
}

export function checkPages(open: OpenEntries[]): Finding {
  if (open.length === 0) return ok("Rechtsseiten", "vollständig");
  const pages = open.map(({ page, entries }) => `/${LEGAL_PAGES[page].slug} (${entries.length})`).join(", ");
  return notice("Rechtsseiten", `Angaben fehlen auf ${pages}. Tragen Sie sie unter /verwaltung/seiten ein.`);
}
