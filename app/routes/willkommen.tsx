import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { listPermissions } from "#app/accounts/people.server.ts";
import { profileForm } from "#app/accounts/profile-form.ts";
import { ProfileForm } from "#app/accounts/ProfileForm.tsx";
import { readProfile } from "#app/accounts/read-profile.server.ts";
import { toSafePath } from "#app/accounts/return-to.ts";
import { introducePerson } from "#app/discussion/introduce-person.server.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Willkommen"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  return page({ ...readProfile(context.db, person), returnTo: findWayBack(request) ?? "/konto" });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const form = parseForm(await request.formData(), profileForm({ permissions: listPermissions(context.db, person) }));
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  introducePerson(context.db, { person, profile: form.value, now: context.now() });
  return redirect(findWayBack(request) ?? "/konto?hinweis=gespeichert", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Welcome() {
  const { lines, stored, returnTo } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="narrow">
      <header className="opening">
        <h1>Willkommen</h1>
        <p className="lead">Danke für Ihren ersten Beitrag. Ein Mensch liest ihn, dann bekommen Sie eine Mail. Wenn Sie mögen, sagen Sie, aus welcher Praxis Sie schreiben: Das hilft anderen, Ihre Worte einzuordnen.</p>
        <p className="space-top-s">
          Alles hier ist freiwillig und lässt sich später unter <a href="/konto/profil">Konto, Profil</a> ändern. Neben Ihren Beiträgen steht jetzt: <b>{lines.now}</b>
        </p>
        <p className="space-top-s">
          <a href={returnTo}>Überspringen</a>
        </p>
      </header>
      <ProfileForm lines={lines} typed={refused?.typed ?? stored} errors={refused?.errors ?? {}}>
        <a href={returnTo}>
          Überspringen<span className="hidden">, ohne zu speichern</span>
        </a>
      </ProfileForm>
    </div>
  );
}

/** The page one came from, if it is one of ours. */
function findWayBack(request: Request): string | undefined {
  const path = toSafePath(new URL(request.url).searchParams.get("zurueck"));
  return path === "/" ? undefined : path;
}
