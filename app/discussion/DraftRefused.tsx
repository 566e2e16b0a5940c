import { Message } from "#app/ui/Message.tsx";

/** A draft that could not be kept; its words stand here to be copied. */
export function DraftRefused({ sentence, words }: { sentence: string; words: string }) {
  return (
    <Message title="Der Entwurf ist noch nicht gespeichert" lead={sentence}>
      {words && <p className="kept">{words}</p>}
    </Message>
  );
}
