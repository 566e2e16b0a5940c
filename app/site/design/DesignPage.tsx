import type { ReactNode } from "react";
import { Message } from "#app/ui/Message.tsx";
import { ColourChapter } from "./ColourChapter.tsx";
import { ContributionsChapter } from "./ContributionsChapter.tsx";
import { FiguresChapter } from "./FiguresChapter.tsx";
import { ButtonsChapter, FormsChapter } from "./FormsChapter.tsx";
import { IdeaChapter, SpaceChapter, TypeChapter } from "./IdeaChapter.tsx";
import { ListsChapter } from "./ListsChapter.tsx";
import { NoticesChapter } from "./NoticesChapter.tsx";
import { PaperChapter } from "./PaperChapter.tsx";
import { PartsChapter, SignsChapter } from "./SignsChapter.tsx";
import { ModesChapter, WordsChapter } from "./WordsChapter.tsx";

const CHAPTERS = [
  ["idee", "Die Idee"], ["schrift", "Schrift"], ["farbe", "Farbe"], ["raum", "Raum"], ["vier-teile", "Die vier Teile"], ["zeichen", "Zeichen"], ["papier", "Papier und Rand"], ["beitraege", "Beiträge"],
  ["knoepfe", "Knöpfe"], ["formulare", "Formulare"], ["hinweise", "Hinweise"], ["listen", "Listen und Wege"], ["zahlen", "Zahlen und Diagramme"], ["worte", "Worte"], ["umgebungen", "Hell, dunkel, Kontrast, Papier"],
] as const;

/** The whole design language on one page, made of the very parts other pages are made of: it cannot grow old. Map and list of towns come from a room this one may not enter. */
export function DesignPage({ showcase }: { showcase: ReactNode }) {
  return (
    <>
      <Message over="Für die Entwicklung" title="Gestaltung" lead="Jeder Baustein des Hauses in jedem Zustand, und die Regeln, nach denen er aussieht, wie er aussieht.">
        <p>Alles hier ist aus denselben Bausteinen wie die Seiten selbst; was eine Seite sonst noch zeigt, setzt sich aus ihnen zusammen. Personen, Zahlen und Nummern sind erfunden; Links und Knöpfe führen deshalb oft ins Leere.</p>
      </Message>
      <nav className="space-top-m" aria-label="Kapitel">
        <ol className="row plain-list">
          {CHAPTERS.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <IdeaChapter />
      <TypeChapter />
      <ColourChapter />
      <SpaceChapter />
      <PartsChapter />
      <SignsChapter />
      <PaperChapter />
      <ContributionsChapter />
      <ButtonsChapter />
      <FormsChapter />
      <NoticesChapter />
      <ListsChapter />
      <FiguresChapter showcase={showcase} />
      <WordsChapter />
      <ModesChapter />
    </>
  );
}
