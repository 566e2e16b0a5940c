import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findViewer } from "#app/accounts/doorkeeper.server.ts";
import { Contributions } from "#app/discussion/Contributions.tsx";
import { findOwn } from "#app/discussion/own-contributions.server.ts";
import { OwnContribution } from "#app/discussion/OwnContribution.tsx";
import { toPlacePath, toPlaceWords } from "#app/discussion/place.ts";
import { findPublished, findTombstone } from "#app/discussion/published-contributions.server.ts";
import { TombstoneNotice } from "#app/discussion/TombstoneNotice.tsx";
import { page } from "#app/page.ts";
import { toNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";

export const meta: MetaFunction = ({ params }) => toTitle(params.number ?? "", "Beiträge");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const number = toNumber(params.number);
  if (number === null) throw json(null, { status: 404 });
  const { db } = context;
  const viewer = await findViewer({ request, context });
  const published = findPublished(db, number) ?? null;
  const mine = viewer ? (findOwn(db, { author: viewer.person, number }) ?? null) : null;
  const own = mine && mine.status !== "published" ? mine : null;
  const tombstone = published ? null : (findTombstone(db, number) ?? null);
  if (!published && !own && !tombstone) throw json(null, { status: 404 });
  return page({ number: params.number ?? "", published, own, tombstone, isMine: mine !== null });
}

export default function OneContribution() {
  const { number, published, own, tombstone, isMine } = useLoaderData<typeof loader>();
  const place = published ?? own;
  return (
    <>
      <Crumbs trail={[{ to: "/beitraege", word: "Beiträge" }]} here={number} />
      <div className="narrow">
        <header className="opening">
          <h1 className="title">Beitrag {number}</h1>
          {place && (
            <p className="meta">
              <span>
                zu <a href={toPlacePath(place)}>{toPlaceWords(place)}</a>
                {place.passageNumber && ` in „${place.sectionTitle}“`}
              </span>
            </p>
          )}
        </header>
        <div className="stack">
          <h2 className="hidden">Wortlaut</h2>
          {published && <Contributions contributions={[published]} isThreadOpen />}
          {tombstone && <TombstoneNotice tombstone={tombstone} />}
          {own && <OwnContribution own={own} />}
          {isMine && published && !own && <OwnTools number={number} />}
        </div>
      </div>
    </>
  );
}

function OwnTools({ number }: { number: string }) {
  return (
    <p className="actions">
      <a className="btn btn--secondary" href={`/beitraege/${number}/bearbeiten`}>
        Bearbeiten
      </a>
      <a href={`/beitraege/${number}/zurueckziehen`}>Zurückziehen</a>
    </p>
  );
}
