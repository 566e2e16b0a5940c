import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContributionEntries } from "#app/discussion/ContributionEntries.tsx";
import { toPhaseSentence } from "#app/discussion/phase.ts";
import { findPhase } from "#app/discussion/phases.server.ts";
import { countPublished, listNewestThreads } from "#app/discussion/published-contributions.server.ts";
import { page } from "#app/page.ts";
import { PaperLine } from "#app/paper/PaperLine.tsx";
import { findPublishedVersion, listNumbers, listSections, listWeichenstellungen } from "#app/paper/read-paper.server.ts";
import { readOutline } from "#app/discussion/read-outline.server.ts";
import { Glimpse } from "#app/site/Glimpse.tsx";
import { setType } from "#app/text/typography.ts";
import { toContributionCount } from "#app/text/words.ts";
import { SITE_FEED } from "#app/site/feeds.ts";
import { toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Start"], path: "/", description: "Neun Klein- und Mittelstädte haben erprobt, wie Vielfalt ihre Zentren belebt. Lesen Sie das Positionspapier und schreiben Sie an den Rand, was Sie aus Ihrer Stadt kennen.", feed: SITE_FEED });

export function loader({ context: { db, now } }: LoaderFunctionArgs) {
  const version = findPublishedVersion(db);
  const phase = findPhase(db, now());
  const weichenstellungen = version ? listWeichenstellungen(db, version) : [];
  const { total, replies } = countPublished(db).get("") ?? { total: 0, replies: 0 };
  return page({
    outline: version ? readOutline(db, { version, sections: listSections(db, version) }) : [],
    passages: version ? listNumbers(db, version).length : 0,
    glimpse: weichenstellungen[Math.floor(weichenstellungen.length / 2)] ?? null,
    newest: listNewestThreads(db, 3),
    count: total === 0 ? "" : toContributionCount(total, replies),
    phase: { isOpen: phase?.state === "open", title: phase?.title ?? "Diskussion", sentence: toPhaseSentence(phase, now()) },
  });
}

export default function Start() {
  const { outline, passages, glimpse, newest, count, phase } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="opening opening--home">
        <div className="stack">
          <h1>Ein Positionspapier, das Ihre Erfahrung sucht.</h1>
          <p className="lead">
            Neun Klein- und Mittelstädte haben erprobt, wie Vielfalt ihre Zentren belebt. {phase.isOpen ? WHILE_OPEN : OTHERWISE}
          </p>
          <p className="actions">
            {phase.isOpen && (
              <a className="btn" href="/weichenstellungen">
                In 20 Minuten mitreden
              </a>
            )}
            <a className={phase.isOpen ? "btn btn--secondary" : "btn"} href="/papier">
              Papier lesen
            </a>
            {!phase.isOpen && (
              <a className="btn btn--secondary" href="/beitraege">
                Beiträge lesen
              </a>
            )}
          </p>
          <p className="meta">
            <span>
              <b>{phase.title}</b> – {setType(phase.sentence)}
            </span>
          </p>
        </div>
        {glimpse && <Glimpse passage={glimpse} />}
      </header>
      <PaperLine outline={outline} count={passages} />
      <HowItWorks />
      <section className="block" aria-labelledby="neu">
        <h2 id="neu">Zuletzt an den Rand geschrieben</h2>
        {newest.length === 0 ? <p>Noch kein Beitrag. Was sehen Sie in Ihrer Stadt?</p> : <ContributionEntries contributions={newest} className="entries cols cols-3" />}
        {count && (
          <p className="space-top-m">
            <a href="/beitraege">Alle Beiträge ansehen</a> <span className="quiet">({count})</span>
          </p>
        )}
      </section>
    </>
  );
}

const WHILE_OPEN = "Was daraus folgt, steht hier Absatz für Absatz zur Diskussion. Schreiben Sie an den Rand, was in Ihrer Stadt stimmt, was fehlt und was Sie anders sehen.";
const OTHERWISE = "Was daraus folgt, steht hier Absatz für Absatz, und am Rand, was Fachleute aus ihren Städten dazu sagen.";

const STEPS = [
  ["Lesen und schreiben", "Jeder Absatz hat eine Randnummer. Ihr Beitrag steht gleich daneben: als Zustimmung, Ergänzung, Einwand, Praxisbeispiel oder Frage."],
  ["Fair geprüft", "Ein Mensch liest jeden Beitrag, bevor er erscheint. Wer etwas nicht veröffentlicht, nennt den Grund und sagt, wie es weitergeht."],
  ["Gehört und ausgewertet", "Das Projektteam wertet alle Beiträge aus und nimmt sie mit in die Arbeit am Papier."],
] as const;

function HowItWorks() {
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
      <p className="space-top-m">
        <a href="/mitmachen">So machen Sie mit, Schritt für Schritt</a>
      </p>
    </section>
  );
}
