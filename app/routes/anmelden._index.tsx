import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { browserCookie } from "#app/accounts/cookies.server.ts";
import { findViewer } from "#app/accounts/doorkeeper.server.ts";
import { toProvingPath } from "#app/accounts/fresh-sign-in.ts";
import { findRegistration } from "#app/accounts/registration.server.ts";
import { REGISTRATION_WORDS } from "#app/accounts/registration.ts";
import { isForMembers, toSafePath, toSignInReason } from "#app/accounts/return-to.ts";
import { signInForm } from "#app/accounts/sign-in-form.ts";
import { SignInForm } from "#app/accounts/SignInForm.tsx";
import { toWholeText } from "#app/discussion/example-details.ts";
import { findPhase } from "#app/discussion/phases.server.ts";
import { findPlaceNow } from "#app/discussion/place.server.ts";
import { toAnswering, toWritingPath } from "#app/discussion/place.ts";
import { toTextInHand } from "#app/discussion/spot.server.ts";
import { requestCodeHoldingText } from "#app/discussion/sign-in-with-text.server.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { toTitle } from "#app/title.ts";
import { tooMany } from "#app/too-many.ts";
import { Message } from "#app/ui/Message.tsx";
import { Notice } from "#app/ui/Notice.tsx";

export const meta: MetaFunction = () => [...toTitle("Anmelden"), { name: "description", content: "Anmelden ohne Passwort, mit einem Code per Mail. Lesen geht ohne Anmeldung." }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const returnTo = toSafePath(search.get("zurueck"));
  const viewer = await findViewer({ request, context });
  const isOnceMore = viewer !== undefined && search.get("neu") === "ja";
  if (viewer && !isOnceMore) return redirect(returnTo === "/" ? "/konto" : returnTo, 302);
  if (isOnceMore && viewer.hasPasskey) return redirect(toProvingPath(returnTo), 302);
  const isOver = findPhase(context.db, context.now())?.state === "closed";
  return page({ returnTo, isOnceMore, knownEmail: viewer?.person.email, registration: findRegistration(context.db).mode, isShut: context.isShut, isOver });
}

const BY_CODE = "Ohne Passwort: Wir schicken Ihnen einen Code per E-Mail.";
const COOKIE = "Sobald Sie einen Code anfordern, setzen wir ein technisch notwendiges Cookie.";
const SHUT = { title: "Anmelden", lead: "Hier entsteht die Fachdiskussion zum Positionspapier „Integration in Bewegung bringen“. Noch ist sie nicht öffentlich, sie öffnet bald für alle." };
const ONCE_MORE = { title: "Noch einmal anmelden", lead: "Was Sie öffnen wollen, verlangt zur Sicherheit eine neue Anmeldung. Wir schicken Ihnen einen Code, danach geht es dort weiter." };
const CANNOT_KEEP = "Ihr Text lässt sich nicht mitnehmen: Er ist zu lang, oder die Stelle gibt es nicht. Kopieren Sie ihn von unten, und melden Sie sich dann an.";

export async function action({ request, context }: ActionFunctionArgs) {
  const form = parseForm(await request.formData(), signInForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed, mayKeep: true }, { status: 422 });
  const { email, zurueck, ...kept } = form.value;
  const cookie = browserCookie(context.env);
  const known: unknown = await cookie.parse(request.headers.get("cookie"));
  const text = toTextInHand(context.db, { returnTo: toSafePath(zurueck), ...kept });
  if (!text && kept.body?.trim()) return json({ errors: { form: CANNOT_KEEP } as Partial<Record<string, string>>, typed: form.typed, mayKeep: false }, { status: 422 });
  const returnTo = text ? toWritingPath({ ...findPlaceNow(context.db, text.place), answers: toAnswering(toSafePath(zurueck)) }) : toSafePath(zurueck);
  const browser = typeof known === "string" ? known : null;
  const spent = await context.limits.spend("code", { mail: email, network: context.network });
  if (!spent.ok) return tooMany(spent, { typed: form.typed, mayKeep: true }, "email");
  const requested = requestCodeHoldingText(context.db, { email, browser, text, now: context.now() });
  context.mailIsWaiting();
  return redirect(`/anmelden/code?zurueck=${encodeURIComponent(returnTo)}${text ? "&text=ja" : ""}`, {
    status: 303,
    headers: { "Set-Cookie": await cookie.serialize(requested.browser) },
  });
}

export default function SignIn() {
  const { returnTo, isOnceMore, knownEmail, registration, isShut, isOver } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { email, zurueck, ...kept }: Record<string, string> = refused?.typed ?? {};
  const wanted = zurueck ?? returnTo;
  const isInvited = !isOver && !isForMembers(wanted);
  const told = REGISTRATION_WORDS[registration].told;
  const usual = { title: isInvited ? "Anmelden oder mitmachen" : "Anmelden", lead: [toSignInReason(wanted), BY_CODE, isInvited && told].filter(Boolean).join(" ") };
  return (
    <div className="narrower">
      <Message {...(isOnceMore ? ONCE_MORE : isShut ? SHUT : usual)}>
        <SignInForm returnTo={wanted} at={isOnceMore ? "/anmelden?neu=ja" : undefined} email={email ?? knownEmail} errors={refused?.errors ?? {}} kept={refused?.mayKeep === false ? {} : kept} />
        {kept.body && <p className="kept space-top-m">{toWholeText(kept.body, kept)}</p>}
        <div className="space-top-l">
          <Notice title={isShut ? "Wer schon dabei ist, meldet sich ohne Passwort an" : "Lesen geht ohne Anmeldung"}>
            <p>
              {isShut ? `Wir schicken Ihnen einen Code per E-Mail. ${told}` : "Papier und Beiträge sind für alle offen."} {COOKIE}
            </p>
            {isInvited && (
              <p>
                Anmeldung und erster Beitrag in drei Schritten: <a className="nowrap" href="/mitmachen">So machen Sie mit</a>
              </p>
            )}
          </Notice>
        </div>
      </Message>
    </div>
  );
}
