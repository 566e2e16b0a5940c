import { getTableColumns, getTableName } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import * as accountsSchema from "../schema/accounts.ts";
import * as administrationSchema from "../schema/administration.ts";
import * as discussionSchema from "../schema/discussion.ts";
import * as evaluationSchema from "../schema/evaluation.ts";
import * as moderationSchema from "../schema/moderation.ts";
import * as notificationsSchema from "../schema/notifications.ts";
import * as passkeysSchema from "../schema/passkeys.ts";
import * as paperSchema from "../schema/paper.ts";
import * as privacySchema from "../schema/privacy.ts";
import * as responsesSchema from "../schema/responses.ts";
import * as siteSchema from "../schema/site.ts";
import * as stateSchema from "../schema/state.ts";
import { accounts } from "./accounts.ts";
import { administration } from "./administration.ts";
import { type Basis, type ColumnNote, type Lasting, type TableNote, type Told } from "./annotation.ts";
import { discussion } from "./discussion.ts";
import { evaluation } from "./evaluation.ts";
import { moderation } from "./moderation.ts";
import { notifications } from "./notifications.ts";
import { passkeys } from "./passkeys.ts";
import { paper } from "./paper.ts";
import { privacy } from "./privacy.ts";
import { responses } from "./responses.ts";
import { site } from "./site.ts";
import { state } from "./state.ts";

export type MappedColumn = { name: string; word: string; basis: Basis; rules: readonly string[]; period: string; told: Told };
export type MappedTable = { name: string; purpose: string; columns: MappedColumn[] };

/** Every table, by the rooms that keep them, in the order of the map. */
export const ROOMS: { title: string; tables: MappedTable[] }[] = [
  { title: "Konten", tables: toTables(accountsSchema, accounts) },
  { title: "Passkeys", tables: toTables(passkeysSchema, passkeys) },
  { title: "Verwaltung der Konten", tables: toTables(administrationSchema, administration) },
  { title: "Diskussion", tables: toTables(discussionSchema, discussion) },
  { title: "Unterstützen, folgen, erledigt", tables: toTables(responsesSchema, responses) },
  { title: "Moderation", tables: toTables(moderationSchema, moderation) },
  { title: "Auswertung", tables: toTables(evaluationSchema, evaluation) },
  { title: "Mails", tables: toTables(notificationsSchema, notifications) },
  { title: "Rechtsseiten und Barrieren", tables: toTables(siteSchema, site) },
  { title: "Auskunft und Löschung", tables: toTables(privacySchema, privacy) },
  { title: "Papier", tables: toTables(paperSchema, paper) },
  { title: "Zustand", tables: toTables(stateSchema, state) },
];

function toTables(schema: Record<string, unknown>, map: Record<string, TableNote>): MappedTable[] {
  return Object.entries(map).flatMap(([key, note]) => (schema[key] instanceof SQLiteTable ? [toTable(schema[key], note)] : []));
}

function toTable(table: SQLiteTable, note: TableNote): MappedTable {
  const columns = Object.entries(getTableColumns(table)).map(([key, { name }]) => toColumn(name, note, note.columns[key]!));
  return { name: getTableName(table), purpose: note.purpose, columns };
}

function toColumn(name: string, table: TableNote, note: ColumnNote): MappedColumn {
  const { word, basis = table.basis, period = table.period, told = table.told } = typeof note === "string" ? { word: note } : note;
  const { rules, words } = period as Lasting;
  return { name, word, basis, rules, period: words, told };
}
