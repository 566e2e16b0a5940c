import { json, redirect, type AppLoadContext } from "@remix-run/node";
import type { Permission } from "#db/schema/sets.ts";
import { toTyped } from "#app/form.ts";
import { PERMISSION_WORDS } from "#app/text/words.ts";
import { sessionCookie } from "./cookies.server.ts";
import type { Person } from "./people.server.ts";
import { toSecondFactorRequest } from "./second-factor-request.server.ts";
import { toProofTime } from "./second-factor.ts";
import { findSignedIn, type SignedIn } from "./sessions.server.ts";

/** Only the guards below hand these out, so a verb that asks for one cannot be called unchecked. */
declare const signedIn: unique symbol;
declare const moderates: unique symbol;
declare const isOnTeam: unique symbol;
declare const administers: unique symbol;
export type Practitioner = Person & { [signedIn]: true };
export type Moderator = Practitioner & { [moderates]: true };
export type TeamMember = Practitioner & { [isOnTeam]: true };
export type Admin = Practitioner & { [administers]: true };

export type Viewer = Omit<SignedIn, "person"> & { person: Practitioner };

type Door = { request: Request; context: AppLoadContext };

/** What the sign-in page needs when somebody signed out sends a form: where it was meant for, and all that was typed. */
export type TextInHand = { returnTo: string; typed: Record<string, string> };

/** Who is asking, if anybody. A page and its frame ask once between them; a form may change who is signed in, so it asks each time. */
export async function findViewer({ request, context }: Door): Promise<Viewer | undefined> {
  const cookie = request.headers.get("cookie");
  if (cookie === null) return undefined;
  if (request.method !== "GET") return readViewer(cookie, context);
  const known = readers.get(context);
  if (known?.cookie === cookie) return known.viewer;
  const viewer = readViewer(cookie, context);
  readers.set(context, { cookie, viewer });
  return viewer;
}

const readers = new WeakMap<AppLoadContext, { cookie: string; viewer: Promise<Viewer | undefined> }>();

async function readViewer(cookie: string, { env, db, now }: AppLoadContext): Promise<Viewer | undefined> {
  const secret: unknown = await sessionCookie(env).parse(cookie);
  return typeof secret === "string" ? (findSignedIn(db, { secret, now: now() }) as Viewer | undefined) : undefined;
}

/** Signed out: a page asks to sign in and comes back; a form keeps its text. */
export async function requirePractitioner(door: Door): Promise<Practitioner> {
  const viewer = await findViewer(door);
  if (!viewer) throw await toSignIn(door);
  return viewer.person;
}

export async function requireModerator(door: Door): Promise<Moderator> {
  return (await requirePermission(door, "moderator")) as Moderator;
}

export async function requireTeam(door: Door): Promise<TeamMember> {
  return (await requirePermission(door, "team")) as TeamMember;
}

export async function requireAdmin(door: Door): Promise<Admin> {
  return (await requirePermission(door, "admin")) as Admin;
}

/** For what the team and the administration share: whose pages lie below it. */
export async function requireTeamOrAdmin(door: Door): Promise<Permission[]> {
  const viewer = await findViewer(door);
  if (!viewer) throw await toSignIn(door);
  if (!viewer.permissions.some((permission) => permission === "team" || permission === "admin")) throw toForbidden("team", "admin");
  await requireSecondFactor(door, viewer);
  return viewer.permissions;
}

/** Whose attempts are counted: the person, or for those signed out their network. */
export async function findRequester(door: Door): Promise<string> {
  return (await findViewer(door))?.person.id ?? door.context.network;
}

/** The session that is asking, to tell it from others of the same person. */
export async function findSessionId(door: Door): Promise<string | null> {
  return (await findViewer(door))?.sessionId ?? null;
}

/** When whoever is asking last showed who they are: with the passkey, where they have one; else with the code from the mail. */
export async function findSignInTime(door: Door): Promise<number> {
  const viewer = await findViewer(door);
  return viewer ? toProofTime(viewer) : Number.NEGATIVE_INFINITY;
}

async function requirePermission(door: Door, permission: Permission): Promise<Practitioner> {
  const viewer = await findViewer(door);
  if (!viewer) throw await toSignIn(door);
  if (!viewer.permissions.includes(permission)) throw toForbidden(permission);
  await requireSecondFactor(door, viewer);
  return viewer.person;
}

/** What a permission opens stays shut to a session that has only shown that its owner reads the mail. */
async function requireSecondFactor(door: Door, viewer: Viewer) {
  const request = await toSecondFactorRequest(door, viewer);
  if (request) throw request;
}

function toForbidden(...permissions: Permission[]): Response {
  return json({ permission: permissions.map((permission) => PERMISSION_WORDS[permission]).join("“ oder „") }, { status: 403 });
}

async function toSignIn({ request }: Door): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (request.method === "GET" || request.method === "HEAD") return redirect(`/anmelden?zurueck=${encodeURIComponent(pathname + search)}`, 302);
  return askToSignIn(request, pathname);
}

/** The sign-in form in answer to another form, with all that was typed. To be thrown. */
export async function askToSignIn(request: Request, returnTo: string): Promise<Response> {
  const typed = toTyped(await request.clone().formData());
  const textInHand: TextInHand = { returnTo, typed };
  return json({ textInHand }, { status: 401 });
}
