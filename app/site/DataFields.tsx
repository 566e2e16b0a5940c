import { COLUMNS, type CellType } from "#app/evaluation/columns.ts";
import { Scroll } from "#app/ui/Scroll.tsx";
import { listPaperFields } from "./paper-schema.ts";

const TYPE_WORDS: Record<CellType, string> = { words: "Text", number: "Zahl", moment: "Zeitpunkt" };

/** The columns of the contributions as both files name them. */
export function ContributionFields() {
  return (
    <details className="space-top-m">
      <summary>Beiträge: {COLUMNS.length} Spalten</summary>
      <Scroll label="Felder der Beiträge">
        <table>
          <thead>
            <tr>
              <th scope="col">Spalte in CSV</th>
              <th scope="col">Schlüssel in JSON</th>
              <th scope="col">Inhalt</th>
            </tr>
          </thead>
          <tbody>
            {COLUMNS.map(([key, title, type]) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                <td>
                  <code>{key}</code>
                </td>
                <td>{TYPE_WORDS[type]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

/** What is said of each version of the paper. */
export function PaperFields() {
  return (
    <details className="space-top-m">
      <summary>Papier: Felder je Fassung</summary>
      <Scroll label="Felder des Papiers">
        <table>
          <thead>
            <tr>
              <th scope="col">Schlüssel</th>
              <th scope="col">Inhalt</th>
            </tr>
          </thead>
          <tbody>
            {listPaperFields().map(({ path, title }) => (
              <tr key={path}>
                <th scope="row">
                  <code>{path}</code>
                </th>
                <td>{title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
