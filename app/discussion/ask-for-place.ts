import { WHOLE_SECTION } from "./contribution-form.ts";

type Composed = { target: { passage: string } | null; places: { id: string }[] };
type Refused = { errors: Partial<Record<string, string>>; typed: { passage?: string } };

const ASKED = "Inzwischen gibt es eine neue Fassung des Papiers. Wählen Sie noch einmal, worauf sich Ihr Text bezieht.";

/** A form opened on an earlier version would come back at whichever passage has its Randnummer now. Where that is another one, the place is chosen anew. */
export function askForPlace<Composer extends Composed, Form extends Refused>({ composer, refused }: { composer: Composer | null; refused: Form | null }): { composer: Composer | null; refused: Form | null } {
  const passage = refused?.typed.passage;
  if (!composer || !refused || !passage || isHere(passage, composer)) return { composer, refused };
  return { composer: { ...composer, target: null }, refused: { ...refused, errors: { ...refused.errors, passage: ASKED } } };
}

function isHere(passage: string, { target, places }: Composed): boolean {
  return target ? target.passage === passage : passage === WHOLE_SECTION || places.some(({ id }) => id === passage);
}
