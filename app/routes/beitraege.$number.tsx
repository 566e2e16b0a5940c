import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findViewer } from "#app/accounts/doorkeeper.server.ts";
import { listCitedIn } from "#app/discussion/cited-in.server.ts";
import { CitedIn } from "#app/discussion/CitedIn.tsx";
import { CitedPassage } from "#app/discussion/CitedPassage.tsx";
import { Decision } from "#app/discussion/Decision.tsx";
import { joinAlone } from "#app/discussion/drawing.ts";
import { findOwn } from "#app/discussion/own-contributions.server.ts";
import { type Acting, fillFeet, withFootSlots } from "#app/discussion/foot.ts";
import { FollowForm } from "#app/discussion/FollowForm.tsx";
import { findThread, listFollowed } from "#app/discussion/follow.server.ts";
import { CopyToDraft, OwnContribution, OwnTools } from "#app/discussion/OwnContribution.tsx";
import { mayResubmit } from "#app/discussion/phase.ts";
import { findPassageOf } from "#app/discussion/passage-of.server.ts";
import { ToPlace } from "#app/discussion/Place.tsx";
import { findGoneThread, findPublished, findTombstone } from "#app/discussion/published-contributions.server.ts";
import { TopicLinks } from "#app/discussion/TopicLinks.tsx";
import { listTopicsOf } from "#app/discussion/topics-of.server.ts";
import { TombstoneNotice } from "#app/discussion/TombstoneNotice.tsx";
import { findResubmission } from "#app/discussion/phases.server.ts";
import { findContributionSizes } from "#app/discussion/support-by-size.server.ts";
import { listActed } from "#app/discussion/support-contribution.server.ts";
import { toFormerTitle, toOwnTitle, Wordings } from "#app/discussion/Wordings.tsx";
import { listOwnWordings, listPublicWordings } from "#app/discussion/wordings.server.ts";
import { page } from "#app/page.ts";
import { describeContribution } from "#app/site/describe-contribution.ts";
import { toNumber } from "#app/text/words.ts";
import { toErrorTitle, toPublicMeta } from "#app/title.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { Html } from "#app/ui/Html.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error, ...place }) => (data ? toPublicMeta(place, describeContribution(data.number, data.published)) : toErrorTitle(error));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const number = toNumber(params.number);
  if (number === null) throw json(null, { status: 404 });
  const { db } = context;
  const viewer = await findViewer({ request, context });
  const published = findPublished(db, number) ?? null;
  const mine = viewer ? (findOwn(db, { author: viewer.person, number }) ?? null) : null;
  const awaiting = mine && mine.status !== "published" ? mine : null;
  const tombstone = published ? null : (findTombstone(db, number) ?? null);
  const isAnsweredGone = published?.answers ? findTombstone(db, toNumber(published.answers) ?? 0) !== undefined : false;
  if (!published && !awaiting && !tombstone) throw json(null, { status: 404 });
  const acted = viewer ? listActed(db, viewer.person) : { supported: new Set<string>(), own: new Set<string>() };
  const resubmission = findResubmission(db, context.now());
  const acting: Acting = { ...acted, isSignedIn: viewer !== undefined, mayWrite: resubmission.isOpen, returnTo: `/beitraege/${params.number}` };
  const shown = published ?? findGoneThread(db, number);
  const own = awaiting && { ...awaiting, isShownBesides: shown !== undefined };
  const place = published ?? own;
  const passage = place && findPassageOf(db, place);
  const thread = shown ? fillFeet(joinAlone(withFootSlots(shown), passage ?? {}), acting) : null;
  const threadOf = viewer && findThread(db, number);
  return page({
    number: params.number ?? "", topics: listTopicsOf(db, number), citedIn: listCitedIn(db, number), published, passage, sizes: published ? findContributionSizes(db, published) : "", isAnsweredGone, thread, own, decided: mine && !own && mine.reason ? mine : null, tombstone, isMine: mine !== null, mayCopy: mine?.status === "withdrawn" && mine.hasOwnWords,
    moderates: viewer?.permissions.includes("moderator") ?? false,
    isFollowed: threadOf ? listFollowed(db, viewer.person).threads.has(threadOf.contributionId) : null,
    resubmission,
    formerWordings: mine ? [] : listPublicWordings(db, number),
    ownWordings: viewer && mine ? listOwnWordings(db, { author: viewer.person, number }) : [],
  });
}

export default function OneContribution() {
  const { number, topics, citedIn, published, passage, sizes, isAnsweredGone, thread, own, decided, tombstone, isMine, mayCopy, isFollowed, moderates, formerWordings, ownWordings, resubmission } = useLoaderData<typeof loader>();
  const place = published ?? own;
  return (
    <>
      <Crumbs trail={[{ to: "/beitraege", word: "Beiträge" }]} here={number} />
      <div className="narrow">
        <header className="opening">
          <h1 className="title">Beitrag {number}</h1>
          {place && (
            <p className="meta">
              {published?.answers && (
                <span>
                  Antwort auf <a href={`/beitraege/${published.answers}#${number.toLowerCase()}`}>{published.answers}</a>
                  {isAnsweredGone && " [nicht mehr da]"}
                </span>
              )}
              <ToPlace place={place} />
            </p>
          )}
          <TopicLinks topics={topics} />
          <CitedIn sections={citedIn} />
        </header>
        <CitedPassage passage={passage} />
        <div className="stack alone">
          <h2 className="hidden">Wortlaut</h2>
          {thread && <Html className="stack" html={thread} />}
          {sizes && <p className="small quiet">Das erleben auch: {sizes}.</p>}
          {tombstone && !thread && <TombstoneNotice tombstone={tombstone} />}
          {own && <OwnContribution own={own} resubmission={resubmission} />}
          {decided && <Decision own={decided} resubmission={resubmission} />}
          {isMine && published && !own && <OwnTools number={number} mayEdit={mayResubmit("published", resubmission)} />}
          {mayCopy && <CopyToDraft number={number} />}
          {!isMine && <Wordings toTitle={toFormerTitle} wordings={formerWordings} />}
          {isMine && <Wordings toTitle={toOwnTitle} wordings={ownWordings} />}
        </div>
        <div className="actions">
          {isFollowed !== null && <FollowForm action={`/beitraege/${number}/folgen`} what={`Beitrag ${number}`} isFollowed={isFollowed} className="btn btn--secondary btn--small" />}
          {published?.passageNumber && !published.isReply && published.earlierVersion === null && (
            <a className="small" href={`/beitraege?rn=${published.passageNumber}&sortierung=papier`}>
              Alle Beiträge zu Rn.&nbsp;{published.passageNumber}
            </a>
          )}
          {moderates && (
            <a className="small" href={`/moderation/${number}`}>
              In der Moderation öffnen
            </a>
          )}
        </div>
      </div>
    </>
  );
}
