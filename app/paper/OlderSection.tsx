import { Fragment } from "react";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { Html } from "#app/ui/Html.tsx";
import { Footnotes } from "./Footnotes.tsx";
import { OlderNotice } from "./OlderNotice.tsx";
import { PartLabel } from "./PartLabel.tsx";
import { SettingLabel } from "./SettingLabel.tsx";
import type { readOlderSection } from "./older-section.server.ts";
import { Turn } from "./Turn.tsx";
import { VersionMeta } from "./VersionMeta.tsx";

/** A section of an older version, to read. What was said stands beside the newest one. */
export function OlderSection({ version, section, items, footnotes, previous, next }: NonNullable<ReturnType<typeof readOlderSection>>) {
  const { key, title, part } = section;
  return (
    <>
      <Crumbs trail={[{ to: "/papier", word: "Papier" }, { to: "/papier/fassungen", word: "Fassungen" }, { to: `/papier?fassung=${version.number}`, word: version.label }]} here={title} />
      <div data-part={part ?? ""}>
        <header className="opening">
          {part && (
            <p>
              <PartLabel part={part} />
            </p>
          )}
          <h1>{title}</h1>
          <p className="meta">
            <VersionMeta version={version} />
          </p>
        </header>
        <OlderNotice version={version} here={`/papier/${key}`} word="Zur geltenden Fassung mit den Beiträgen" />
        <div className="reading">
          <h2 className="hidden">Text des Abschnitts</h2>
          {items.map(({ id, number, html, weichenstellung, above }) => (
            <Fragment key={id}>
              {above.map((subheading) => (
                <h2 key={subheading.anchor} id={subheading.anchor}>
                  {subheading.title}
                </h2>
              ))}
              <div className={weichenstellung ? "passage passage--setting" : "passage"} id={`rn-${number}`}>
                <div className="passage__text">
                  {weichenstellung && <SettingLabel weichenstellung={weichenstellung} />}
                  <a className="rn" href={`/papier/${key}?fassung=${version.number}#rn-${number}`} aria-label={`Randnummer ${number}`}>
                    {number}
                  </a>
                  <Html className="prose" html={html} />
                </div>
              </div>
            </Fragment>
          ))}
        </div>
        <Footnotes footnotes={footnotes} />
        <Turn previous={previous} next={next} query={`?fassung=${version.number}`} />
      </div>
    </>
  );
}
