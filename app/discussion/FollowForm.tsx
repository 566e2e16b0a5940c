import { Mark } from "#app/ui/Mark.tsx";

type FollowFormProps = {
  action: string;
  /** What is followed, for those who hear the button without seeing where it stands. */
  what: string;
  isFollowed: boolean;
  /** A passage by itself, where its Randnummer may be another one by the time this is sent. */
  fields?: { rn?: string; passage?: string };
  /** A quiet word among the tools of a passage, or a button of its own. */
  className?: string;
};

/** Begins or ends following: one click, and the mail comes when something new is there. */
export function FollowForm({ action, what, isFollowed, fields = {}, className = "join" }: FollowFormProps) {
  return (
    <form className="support-form" method="post" action={action}>
      {fields.rn && <input type="hidden" name="rn" value={fields.rn} />}
      {fields.passage && <input type="hidden" name="passage" value={fields.passage} />}
      <input type="hidden" name="folgen" value={isFollowed ? "nein" : "ja"} />
      <button className={className} aria-pressed={isFollowed}>
        <Mark sign="bell" />
        <span>
          {isFollowed ? "Sie folgen" : "Folgen"}
          <span className="hidden">: {what}</span>
        </span>
      </button>
    </form>
  );
}
