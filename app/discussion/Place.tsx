import { toPlacePath, toPlaceWords } from "./place.ts";

type PlaceProps = { place: { sectionKey: string | null; sectionTitle: string | null; passageNumber: string | null } };

/** Where something was said, in the same way on every list: the Randnummer or the whole, and the section. */
export function Place({ place }: PlaceProps) {
  const { passageNumber, sectionTitle } = place;
  return (
    <>
      <a href={toPlacePath(place)}>{passageNumber ? toPlaceWords(place) : sectionTitle ? "Ganzer Abschnitt" : "Ganzes Papier"}</a>
      {sectionTitle && <span className="quiet"> · {sectionTitle}</span>}
    </>
  );
}

/** The same as part of a sentence. */
export function ToPlace({ place }: PlaceProps) {
  return (
    <span>
      zu <a href={toPlacePath(place)}>{toPlaceWords(place)}</a>
      {place.passageNumber && ` in „${place.sectionTitle}“`}
    </span>
  );
}
