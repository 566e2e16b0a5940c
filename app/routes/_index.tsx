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
import { HowItWorks } from "#app/site/HowItWorks.tsx";
import { setType } from "#app/text/typography.ts";
import { toContributionCount } from "#app/text/words.ts";
import { SITE_FEED } from "#app/site/feeds.ts";
import { toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Start"], path: "/", description: "Neun Klein- und Mittelstädte haben erprobt, wie Vielfalt ihre Zentren belebt. Lesen Sie das Positionspapier und schreiben Sie an den Rand, was Sie aus Ihrer Stadt kennen.", feed: SITE_FEED });

export function loader({ context: { db, now } }: LoaderFunctionArgs) {
  const version = findPublishedVersion(db);
  const phase = findPhase(db, now());
  const weichenstellungen = version ? listWeichenstellungen(db, version) : [];
  const stage: keyof typeof OPENINGS = version ? (phase?.state ?? "upcoming") : "without-paper";
  const { total, replies } = countPublished(db).get("") ?? { total: 0, replies: 0 };
  return page({
    outline: version ? readOutline(db, { version, sections: listSections(db, version) }) : [],
    passages: version ? listNumbers(db, version).length : 0,
    glimpse: weichenstellungen[Math.floor(weichenstellungen.length / 2)] ?? null,
    newest: listNewestThreads(db, 3),
    count: total === 0 ? "" : toContributionCount(total, replies),
    stage,
    phase: { title: phase?.title ?? "Diskussion", sentence: toPhaseSentence(phase, now()) },
  });
}

export default function Start() {
  const { outline, passages, glimpse, newest, count, stage, phase } = useLoaderData<typeof loader>();
  const { title, lead, ways } = OPENINGS[stage];
  return (
    <>
      <header className="opening opening--home">
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">Neun Klein- und Mittelstädte haben erprobt, wie Vielfalt ihre Zentren belebt. {lead}</p>
          <p className="actions">
            {ways.map(([to, words], index) => (
              <a key={to} className={index === 0 ? "btn" : "btn btn--secondary"} href={to}>
                {words}
              </a>
            ))}
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
      <HowItWorks isOver={stage === "closed"} />
      {newest.length > 0 && (
        <section className="block" aria-labelledby="neu">
          <h2 id="neu">Zuletzt an den Rand geschrieben</h2>
          <ContributionEntries contributions={newest} className="entries cols cols-3" />
          <p>
            <a href="/beitraege">Alle Beiträge ansehen</a> <span className="quiet">({count})</span>
          </p>
        </section>
      )}
    </>
  );
}

const SEEKING = "Ein Positionspapier, das Ihre Erfahrung sucht.";
const [PAPER, CONTRIBUTIONS, TAKING_PART] = [["/papier", "Papier lesen"], ["/beitraege", "Beiträge lesen"], ["/mitmachen", "So machen Sie mit"]] as const;

/** What the first screen says and offers: never what is not there yet or no longer. */
const OPENINGS = {
  "without-paper": { title: SEEKING, lead: "Was daraus folgt, erscheint hier Absatz für Absatz zur Diskussion. Noch ist das Papier nicht eingestellt.", ways: [TAKING_PART, ["/projekt", "Das Projekt kennenlernen"]] },
  upcoming: { title: SEEKING, lead: "Was daraus folgt, steht hier Absatz für Absatz. Bald können Sie an den Rand schreiben, was Sie aus Ihrer Stadt kennen.", ways: [PAPER, TAKING_PART] },
  open: { title: SEEKING, lead: "Was daraus folgt, steht hier Absatz für Absatz zur Diskussion. Schreiben Sie an den Rand, was in Ihrer Stadt stimmt, was fehlt und was Sie anders sehen.", ways: [["/weichenstellungen", "In 20\u00a0Minuten mitreden"], PAPER] },
  closed: { title: "Ein Positionspapier und die Erfahrung vieler Städte.", lead: "Was daraus folgt, steht hier Absatz für Absatz, und am Rand, was Fachleute aus ihren Städten dazu sagen.", ways: [PAPER, CONTRIBUTIONS] },
} as const;
