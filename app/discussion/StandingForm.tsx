import type { Standing } from "#db/schema/sets.ts";
import type { OwnContribution } from "./shown-contribution.ts";

const ANSWERS: Record<Standing, { button: string; said: string }> = {
  settled: { button: "Erledigt", said: "Sie haben gesagt: Mit dem neuen Wortlaut ist Ihr Beitrag erledigt." },
  standing: { button: "Bleibt bestehen", said: "Sie haben gesagt: Ihr Beitrag bleibt bestehen." },
};

/** Once the words of the paper have changed, their reader says whether that settles the own contribution: one click, and another if one thinks better of it. What nobody can read is not asked about. */
export function StandingForm({ own }: { own: Pick<OwnContribution, "number" | "standing" | "status" | "isPublicBesides"> }) {
  const { number, standing, status, isPublicBesides } = own;
  if (standing === null || status === "withdrawn") return null;
  if ((status === "returned" || status === "rejected") && !isPublicBesides) {
    return (
      <p className="space-top-s">
        Der Absatz hat sich seither geändert. <a href="/papier/vergleich">Was sich geändert hat</a>
      </p>
    );
  }
  return (
    <form className="stack stack--tight" method="post" action={`/beitraege/${number}/stand`}>
      <p>{standing === "open" ? "Der Absatz, zu dem Sie geschrieben haben, hat sich geändert. Ist Ihr Beitrag damit erledigt?" : ANSWERS[standing].said}</p>
      <div className="actions">
        {(Object.keys(ANSWERS) as Standing[]).map(
          (answer) =>
            answer !== standing && (
              <button className="btn btn--small btn--secondary" key={answer} name="standing" value={answer}>
                {ANSWERS[answer].button}
                <span className="hidden">: {number}</span>
              </button>
            ),
        )}
        <a href="/papier/vergleich">Was sich geändert hat</a>
      </div>
    </form>
  );
}
