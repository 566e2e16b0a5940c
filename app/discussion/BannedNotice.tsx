import { BanNotice } from "#app/accounts/BanNotice.tsx";
import type { ShownBan } from "#app/accounts/writing-ban.ts";

type BannedNoticeProps = {
  ban: ShownBan;
  /** What was written, here or before. */
  text: string | undefined;
  /** It was handed in just now; what is faulty besides is kept on this page alone. */
  refused: { isDraft: boolean } | null;
  className?: string;
};

/** In place of the form to write in: why there is none, and the words that are there already. */
export function BannedNotice({ ban, text, refused, className = "stack space-top-m" }: BannedNoticeProps) {
  const isDraft = refused?.isDraft ?? true;
  return (
    <section className={className} id="schreiben" aria-labelledby="schreiben-titel" role={refused ? "alert" : undefined}>
      <h2 className={refused ? undefined : "hidden"} id="schreiben-titel">
        {refused ? "Nicht eingereicht. Ihr Text ist noch da." : "Schreiben ist zurzeit nicht möglich"}
      </h2>
      <BanNotice ban={ban} />
      {text && (
        <>
          <h3 className="subhead">Ihr Text</h3>
          <p className="kept">{text}</p>
          <p className="small">{isDraft ? <a href="/konto/entwuerfe">Er liegt bei Ihren Entwürfen.</a> : "Er ist noch nicht gespeichert. Kopieren Sie ihn, wenn Sie ihn behalten möchten."}</p>
        </>
      )}
    </section>
  );
}
