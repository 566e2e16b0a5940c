import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { toBeginning } from "#app/text/beginning.ts";
import { toDay } from "#app/text/dates.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { Scroll } from "#app/ui/Scroll.tsx";
import type { BarrierEntry } from "./barriers.server.ts";

const LONGEST_BEGINNING = 120;

/** What people could not use: open ones first, with the day their answer is due. */
export function BarriersPage({ barriers }: { barriers: BarrierEntry[] }) {
  return (
    <>
      <AdministrationTabs current="/verwaltung/barrieren" />
      <header className="opening">
        <h1 className="title">Barrieren</h1>
        <p className="lead">
          Hier stehen Meldungen aus <a href="/barriere-melden">Barriere melden</a>. Beantworten Sie jede innerhalb eines Monats.
        </p>
      </header>
      {barriers.length === 0 ? (
        <p className="empty">Bisher ist keine Barriere gemeldet.</p>
      ) : (
        <Scroll label="Gemeldete Barrieren">
          <table className="cards">
            <thead>
              <tr>
                <th scope="col">Gemeldet</th>
                <th scope="col">Stand</th>
                <th scope="col">Seite</th>
                <th scope="col">Was hindert</th>
              </tr>
            </thead>
            <tbody>
              {barriers.map((barrier) => (
                <tr key={barrier.id}>
                  <th scope="row">
                    <a href={`/verwaltung/barrieren/${barrier.id}`}>
                      {toDay(barrier.filedAt)}
                      <span className="hidden">: {toBeginning(barrier.words, LONGEST_BEGINNING)}</span>
                    </a>
                  </th>
                  <td data-label="Stand">
                    <BarrierState {...barrier} />
                  </td>
                  <td data-label="Seite">{barrier.path || "–"}</td>
                  <td data-label="Was hindert" className="long">{toBeginning(barrier.words, LONGEST_BEGINNING)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  );
}

export function BarrierState({ answeredAt, dueAt, isOverdue }: Pick<BarrierEntry, "answeredAt" | "dueAt" | "isOverdue">) {
  if (answeredAt !== null) return <Badge tone="ok" word={`beantwortet am ${toDay(answeredAt)}`} />;
  return <Badge tone={isOverdue ? "bad" : "warn"} word={isOverdue ? `war fällig am ${toDay(dueAt)}` : `offen bis ${toDay(dueAt)}`} />;
}
