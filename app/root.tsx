import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, useLocation, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import sansUrl from "@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url";
import serifUrl from "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url";
import { findViewer } from "./accounts/doorkeeper.server.ts";
import { toPasskeyReminder } from "./accounts/passkey-reminder.ts";
import { PasskeyNotice } from "./accounts/PasskeyNotice.tsx";
import { findNextChange, toPhaseSentence } from "./discussion/phase.ts";
import { findPhase } from "./discussion/phases.server.ts";
import { page } from "./page.ts";
import { hasFeedback } from "./evaluation/feedback.server.ts";
import { findPublishedVersion } from "./paper/read-paper.server.ts";
import { ErrorPage } from "./site/ErrorPage.tsx";
import { listOpenEntries } from "./site/open-entries.server.ts";
import { ShutBar } from "./site/ShutBar.tsx";
import { OpenEntriesNotice } from "./site/OpenEntriesNotice.tsx";
import { Footer } from "./site/Footer.tsx";
import { Masthead } from "./site/Masthead.tsx";
import { toErrorTitle, toTitle } from "./title.ts";
import { findNotice } from "./text/notices.ts";
import { setType } from "./text/typography.ts";
import { Flash } from "./ui/Flash.tsx";
import iconUrl from "./ui/icon.svg?inline";
import sheetUrl from "./ui/styles/index.css?url";

export const links: LinksFunction = () => [
  { rel: "preload", href: sansUrl, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "preload", href: serifUrl, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: sheetUrl },
  { rel: "icon", href: iconUrl, type: "image/svg+xml" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await findViewer({ request, context });
  const now = context.now();
  const phase = findPhase(context.db, now);
  context.isSignedIn = viewer !== undefined;
  context.freshUntil = findNextChange(phase, now);
  const isOutside = context.isShut && !viewer;
  return page({
    isSignedIn: viewer !== undefined,
    permissions: viewer?.permissions ?? [],
    isShut: context.isShut,
    phase: isOutside ? null : { title: phase?.title ?? "Diskussion", sentence: toPhaseSentence(phase, now) },
    hasFeedback: !isOutside && hasFeedback(context.db),
    sourceNote: isOutside ? null : (findPublishedVersion(context.db)?.sourceNote ?? null),
    origin: new URL(request.url).origin,
    notice: findNotice(new URL(request.url).searchParams) ?? null,
    passkeyReminder: toPasskeyReminder({ viewer, pathname: new URL(request.url).pathname, isEnforced: context.env.mode !== "demo", now }),
    openEntries: viewer?.permissions.includes("admin") && ADMINISTRATION.test(new URL(request.url).pathname) ? listOpenEntries(context.db) : [],
  });
}

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle());

/** The start page says it in its opening; pages for staff carry no phase bar. */
const WITHOUT_PHASE_BAR = /^\/$|^\/(moderation|auswertung|verwaltung|entwicklung)/;
/** There administrators are told what is missing on the legal pages; each of these says it of itself. */
const ADMINISTRATION = /^\/verwaltung(?!\/seiten)(\/|$)/;
/** There it stands below the tabs. */
const WITH_OWN_FLASH = /^\/moderation(\/|$)/;

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const { pathname, search } = useLocation();
  const isOutside = root?.isShut === true && !root.isSignedIn;
  return (
    <html lang="de">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {root?.isShut && <meta name="robots" content="noindex" />}
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#inhalt">
          Zum Inhalt springen
        </a>
        <Masthead isOutside={isOutside} path={pathname} isSignedIn={root?.isSignedIn ?? false} permissions={root?.permissions ?? []} hasFeedback={root?.hasFeedback ?? false} />
        {root?.isShut && <ShutBar isSignedIn={root.isSignedIn} permissions={root.permissions} />}
        {root?.phase && !WITHOUT_PHASE_BAR.test(pathname) && <PhaseBar {...root.phase} />}
        <main id="inhalt" tabIndex={-1}>
          <div className="wrap">
            {root?.notice && !WITH_OWN_FLASH.test(pathname) && <Flash {...root.notice} />}
            {root && <PasskeyNotice reminder={root.passkeyReminder} />}
            {root && <OpenEntriesNotice open={root.openEntries} />}
            {children}
          </div>
        </main>
        <Footer sourceNote={root?.sourceNote ?? null} address={root ? root.origin + pathname + search : null} path={pathname} isOutside={isOutside} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}

function PhaseBar({ title, sentence }: { title: string; sentence: string }) {
  return (
    <section className="phase" aria-label="Stand der Diskussion">
      <div className="wrap">
        <p>
          <b>{title}</b> – {setType(sentence)}
        </p>
      </div>
    </section>
  );
}
