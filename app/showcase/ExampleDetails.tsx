import type { ExampleDetails as Details } from "./example.ts";

/** What a practice example tells beside its words; what it does not tell is not named. */
export function ExampleDetails({ details: { since, helped, hindered, contact } }: { details: Details }) {
  const told = [["Seit", since], ["Geholfen hat", helped], ["Im Weg stand", hindered], ["Kontakt", contact]].filter(([, words]) => words);
  if (told.length === 0) return null;
  return (
    <dl className="dl example__details">
      {told.map(([what, words]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
