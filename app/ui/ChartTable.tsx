import { Scroll } from "./Scroll.tsx";

export type TableRow = { word: string; path?: string | undefined; cells: string[] };
type ChartTableProps = { label: string; columns: string[]; rows: TableRow[]; sum?: string[] };

/** The numbers behind a chart. The first column says what they are of and may lead there. */
export function ChartTable({ label, columns: [first, ...others], rows, sum }: ChartTableProps) {
  return (
    <Scroll label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((word) => (
              <th scope="col" className="right" key={word}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ word, path, cells }) => (
            <tr key={word}>
              <th scope="row">{path ? <a href={path}>{word}</a> : word}</th>
              <Cells cells={cells} columns={others} />
            </tr>
          ))}
        </tbody>
        {sum && (
          <tfoot>
            <tr>
              <th scope="row">Summe</th>
              <Cells cells={sum} columns={others} />
            </tr>
          </tfoot>
        )}
      </table>
    </Scroll>
  );
}

function Cells({ cells, columns }: { cells: string[]; columns: string[] }) {
  return columns.map((column, place) => (
    <td className="right" key={column}>
      {cells[place]}
    </td>
  ));
}
