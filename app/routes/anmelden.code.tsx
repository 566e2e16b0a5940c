import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Authenticator } from "remix-auth";
import { browserCookie, sessionCookie } from "#app/accounts/cookies.server.ts";
import { MailCodeStrategy } from "#app/accounts/mail-code-strategy.server.ts";
import type { Redeemed } from "#app/accounts/redeem-sign-in-code.server.ts";
import { toSafePath, toSignInReason } from "#app/accounts/return-to.ts";
import { signInAdoptingText } from "#app/discussion/sign-in-with-text.server.ts";
import { page } from "#app/page.ts";
import { withNotice } from "#app/text/notices.ts";
import { toTitle } from "#app/title.ts";
import { tooMany } from "#app/too-many.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Notice } from "#app/ui/Notice.tsx";

export const meta: MetaFunction = () => toTitle("Code eingeben");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const hasAsked = toText(await browserCookie(context.env).parse(request.headers.get("cookie"))) !== null;
  return page({ hasAsked, returnTo: toSafePath(search.get("zurueck")), hasText: search.get("text") === "ja", mailbox: hasMailbox(context.env) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, env, limits, network } = context;
  const spent = await limits.spend("code-try", { network });
  if (!spent.ok) return tooMany(spent, {}, "code");
  const browser: unknown = await browserCookie(env).parse(request.headers.get("cookie"));
  const formerSession: unknown = await sessionCookie(env).parse(request.headers.get("cookie"));
  const strategy = new MailCodeStrategy<Redeemed>(async ({ code }) =>
    signInAdoptingText(db, { code, browser: toText(browser), formerSession: toText(formerSession), secret: env.sessionSecret, now: context.now() }),
  );
  const redeemed = await new Authenticator<Redeemed>().use(strategy).authenticate(strategy.name, request);
  if (redeemed.ok || redeemed.problem !== "wrong") await limits.giveBack("code-try", { network });
  if (!redeemed.ok) return json({ errors: { code: toSentence(redeemed) } as Partial<Record<string, string>> }, { status: STATUSES[redeemed.problem] });
  await limits.giveBack("code", { mail: redeemed.person.email, network }, redeemed.requestIds.length);
  const headers = new Headers({ "Set-Cookie": await sessionCookie(env).serialize(redeemed.session) });
  headers.append("Set-Cookie", await browserCookie(env).serialize("", { maxAge: 0 }));
  const search = new URL(request.url).searchParams;
  return redirect(toWayBack(toSafePath(search.get("zurueck")), search.get("text") === "ja"), { status: 303, headers });
}

export default function EnterCode() {
  const { hasAsked, returnTo, hasText, mailbox } = useLoaderData<typeof loader>();
  const reason = hasText ? "Ihr Text ist gespeichert. Nach der Anmeldung liegt er als Entwurf an seinem Platz." : toSignInReason(returnTo);
  const errors: Partial<Record<string, string>> = useActionData<typeof action>()?.errors ?? {};
  return (
    <div className="narrower">
      <ErrorSummary title="Sie sind noch nicht angemeldet" comfort={hasText ? "Ihr Text ist noch da." : "Prüfen Sie bitte den Code."} errors={errors} fields={["code"]} />
      {hasAsked && Object.keys(errors).length === 0 && (
        <Notice tone="ok" title="Code gesendet." announced>
          <p>Sehen Sie in Ihrem Postfach nach, auch im Spam-Ordner.</p>
          {mailbox && (
            <p>
              Diese Installation verschickt keine Mails. Sie liegen unter <a href="/entwicklung/post">/entwicklung/post</a>.
            </p>
          )}
        </Notice>
      )}
      <header className="opening">
        <h1>Code eingeben</h1>
        {reason && <p className="lead">{reason}</p>}
      </header>
      <form method="post" noValidate>
        <Field id="code" label="Code aus der Mail" hint="Acht Buchstaben und Ziffern. Der Code gilt 30 Minuten in diesem Browser. Leerzeichen und Kleinbuchstaben stören nicht." error={errors.code}>
          {(control) => <input {...control} className="code" name="code" autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} />}
        </Field>
        <div className="actions">
          <button className="btn">Anmelden</button>
          <a href={`/anmelden?zurueck=${encodeURIComponent(returnTo)}`}>Neuen Code anfordern</a>
        </div>
      </form>
    </div>
  );
}

const STATUSES = { wrong: 422, "no-code": 422, "used-up": 429, "not-admitted": 403 } as const;

function toSentence({ problem, triesLeft }: Extract<Redeemed, { ok: false }>): string {
  if (problem === "wrong") return `Der Code stimmt nicht. Sie haben noch ${triesLeft === 1 ? "einen Versuch" : `${triesLeft} Versuche`}.`;
  if (problem === "no-code") return "Der Code ist abgelaufen oder wurde in einem anderen Browser angefordert. Fordern Sie hier einen neuen an.";
  if (problem === "not-admitted") return "Mit dieser Adresse können Sie sich zurzeit nicht anmelden. Fordern Sie einen neuen Code an: Die Mail sagt Ihnen, warum und wen Sie fragen können.";
  return "Das waren zu viele Versuche. Fordern Sie einen neuen Code an.";
}

function toWayBack(returnTo: string, hasText: boolean): string {
  if (!hasText) return returnTo === "/" ? "/konto?hinweis=angemeldet" : returnTo;
  return withNotice(returnTo, "text-da");
}

function hasMailbox({ mode, smtpUrl }: { mode: string; smtpUrl: string | undefined }): boolean {
  return mode !== "production" && smtpUrl === undefined;
}

function toText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
