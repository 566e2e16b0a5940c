import { openDatabase } from "#db/open.ts";

/** The published contributions so many times over, each time by as many other people, copied by SQL: to submit twenty thousand takes minutes. */
export function multiply(path: string, times: number) {
  const { sqlite, close } = openDatabase(path);
  sqlite.pragma("synchronous = OFF");
  const { people } = sqlite.prepare("select max(number) as people from people").get() as { people: number };
  const { highest } = sqlite.prepare("select max(number) as highest from contributions").get() as { highest: number };
  sqlite.transaction(() => {
    for (let nth = 1; nth < times; nth++) {
      const copied = { nth, shift: nth * highest };
      sqlite.prepare("insert into people (id, number, email, shown_name, municipality, occupation, size_class, land, shows_name, created_at) select id || '-' || @nth, number + @nth * @people, @nth || '-' || email, shown_name, municipality, occupation, size_class, land, shows_name, created_at from people where number <= @people").run({ nth, people });
      sqlite.prepare("insert into contributions (id, number, author_id, version_id, section_id, passage_id, place_section_id, place_passage_id) select id || '-' || @nth, number + @shift, author_id || '-' || @nth, version_id, section_id, passage_id, place_section_id, place_passage_id from contributions where number <= @highest and public_revision_id is not null").run({ ...copied, highest });
      sqlite.prepare("insert into revisions (id, contribution_id, n, kind, body, html, drawing, folded, status, occupation, size_class, land, submitted_at, published_at) select r.id || '-' || @nth, contribution_id || '-' || @nth, 1, r.kind, body, html, drawing, folded, status, occupation, size_class, land, submitted_at, published_at from revisions r join contributions c on c.public_revision_id = r.id where c.number <= @highest").run({ nth, highest });
      sqlite.prepare("update contributions set public_revision_id = (select r.id from revisions r where r.contribution_id = contributions.id) where number > @shift and public_revision_id is null").run({ shift: nth * highest });
    }
  })();
  close();
}
