import { withoutFootnoteMarks } from "#app/paper/footnote-marks.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Html } from "#app/ui/Html.tsx";
import { KeysHelp } from "#app/ui/KeysHelp.tsx";
import { Pager } from "#app/ui/Pager.tsx";
import { EvaluationTabs } from "./EvaluationTabs.tsx";
import type { readSectionWork } from "./read-section-work.server.ts";
import { toWorkPath, WORK_KEYS, type WorkGroup } from "./section-work.ts";
import { KNOWN_TOPICS, type RefusedTopic } from "./TopicForms.tsx";
import { SELECTION, WorkEntry } from "./WorkEntry.tsx";
import { WorkOpening } from "./WorkOpening.tsx";

type SectionWorkPageProps = NonNullable<ReturnType<typeof readSectionWork>> & { usesKeys: boolean; refused: RefusedTopic | null };

/** A section to work through: what was said on each passage, topics, answers. */
export function SectionWorkPage(props: SectionWorkPageProps) {
  const { section, groups, knownTopics, refused, progress, page, usesKeys } = props;
  const { title, errors, fields } = toRefusal(refused);
  return (
    <div data-keys={usesKeys ? "" : undefined}>
      <EvaluationTabs current="ueberblick" />
      <Crumbs trail={[{ to: "/auswertung", word: "Auswertung" }]} here={section.title} />
      {refused && (
        <div className="narrow">
          <ErrorSummary title={title} typed={refused.typed} errors={errors} fields={fields} />
        </div>
      )}
      <div data-part={section.part ?? ""}>
        <WorkOpening {...props} />
        {progress.total === 0 && <Empty sectionKey={section.key} />}
        {progress.total > 1 && <Together sectionKey={section.key} />}
        {groups.map((group) => (
          <Group key={group.passage?.number ?? ""} group={group} {...props} />
        ))}
        <WorkPager {...props} />
        <datalist id={KNOWN_TOPICS}>
          {knownTopics.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
      </div>
      <KeysHelp keys={WORK_KEYS} usesKeys={usesKeys} returnTo={toWorkPath(section.key, page)} />
    </div>
  );
}

/** Each field stands on the page once for every contribution; its name and the number make its id. */
function toRefusal(refused: RefusedTopic | null) {
  const { errors, typed } = refused ?? { errors: {}, typed: {} as Record<string, string> };
  const toId = (name: string) => (name === "form" ? name : `${name}-${(typed.contribution ?? "").toLowerCase()}`);
  const title = "quote" in typed ? "Das Zitat ist noch nicht gemerkt" : "words" in typed ? "Die Notiz ist noch nicht gespeichert" : "Das Schlagwort ist noch nicht hinzugefügt";
  return { title, errors: Object.fromEntries(Object.entries(errors).map(([name, sentence]) => [toId(name), sentence])), fields: ["name", "quote", "words"].map(toId) };
}

function Together({ sectionKey }: { sectionKey: string }) {
  return (
    <form className="row together" id={SELECTION} method="get" action={`/auswertung/abschnitte/${sectionKey}/erwiderung`}>
      <p className="small">Auf ähnliche Beiträge können Sie gemeinsam erwidern.</p>
      <button className="btn btn--secondary btn--small" data-key="g">
        Auf ausgewählte erwidern
      </button>
    </form>
  );
}

function Group({ group: { passage, contributions }, section, progress, page, refused }: { group: WorkGroup } & SectionWorkPageProps) {
  const id = passage ? `rn-${passage.number}` : "abschnitt";
  return (
    <section className="block group" aria-labelledby={id}>
      <h2 id={id}>
        {passage ? `Rn.\u00a0${passage.number}` : "Zum ganzen Abschnitt"}
        {passage?.weichenstellung && ` · Weichenstellung\u00a0${passage.weichenstellung}`}
      </h2>
      <div className="group__inside">
        {passage && (passage.html === "" ? <p className="quiet small">Zu einer früheren Fassung des Abschnitts.</p> : <Html className="prose quote" html={withoutFootnoteMarks(passage.html)} />)}
        <ol className="works">
          {contributions.map((contribution) => (
            <WorkEntry key={contribution.number} contribution={contribution} sectionKey={section.key} isAlone={progress.total === 1} query={page > 1 ? `?seite=${page}` : ""} refused={refused?.typed.contribution === contribution.number ? refused : null} />
          ))}
        </ol>
      </div>
    </section>
  );
}

function WorkPager({ section, page, pages }: SectionWorkPageProps) {
  const toStep = (to: number, word: string) => (to >= 1 && to <= pages ? { to: toWorkPath(section.key, to), word } : null);
  return <Pager label="Seiten dieses Abschnitts" back={toStep(page - 1, "Vorige Seite")} here={`Seite ${page} von ${pages}`} on={toStep(page + 1, "Nächste Seite")} />;
}

function Empty({ sectionKey }: { sectionKey: string }) {
  return (
    <div className="empty">
      <h2>Noch kein veröffentlichter Beitrag.</h2>
      <p>
        <a href={`/papier/${sectionKey}`}>Zum Abschnitt</a>
      </p>
    </div>
  );
}
