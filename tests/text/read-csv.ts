/** Reads a CSV file strictly as it has to be: quoted fields, semicolons, CRLF. Anything else is an error. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    const field = /"((?:[^"]|"")*)"(;|\r\n)/y;
    field.lastIndex = at;
    const match = field.exec(csv);
    if (!match) throw new Error(`not a quoted field: ${JSON.stringify(csv.slice(at, at + 40))}`);
    row.push(match[1]!.replaceAll('""', '"'));
    if (match[2] === "\r\n") {
      rows.push(row);
      row = [];
    }
    at = field.lastIndex;
  }
  if (row.length > 0) throw new Error("the last line does not end");
  return rows;
}

/** The rows as objects by the titles in the first line. */
export function readTable(csv: string): Record<string, string>[] {
  const [titles = [], ...rows] = readCsv(csv.replace(/^\ufeff/, ""));
  return rows.map((row) => Object.fromEntries(titles.map((title, n) => [title, row[n] ?? ""])));
}
