const STEPS = [
  ["Lesen und schreiben", "Jeder Absatz hat eine Randnummer. Beiträge stehen gleich daneben: als Zustimmung, Ergänzung, Einwand, Praxisbeispiel oder Frage."],
  ["Fair geprüft", "Ein Mensch liest jeden Beitrag, bevor er erscheint. Wer etwas nicht veröffentlicht, nennt den Grund und sagt, wie es weitergeht."],
  ["Gehört und ausgewertet", "Das Projektteam wertet alle Beiträge aus und nimmt sie mit in die Arbeit am Papier."],
] as const;

/** What becomes of a contribution, and where one reads on: how to take part, or, once it is over, what came of it. */
export function HowItWorks({ isOver }: { isOver: boolean }) {
  return (
    <section className="block" aria-labelledby="so-geht-es">
      <h2 id="so-geht-es">So wird aus einer Randnotiz ein besseres Papier</h2>
      <ol className="steps cols cols-3">
        {STEPS.map(([title, words]) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{words}</p>
          </li>
        ))}
      </ol>
      <p>{isOver ? <a href="/rueckmeldungen">Was aus den Beiträgen wird</a> : <a href="/mitmachen">So machen Sie mit, Schritt für Schritt</a>}</p>
    </section>
  );
}
