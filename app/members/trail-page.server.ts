import { nameIn } from "~/i18n/named";
import { own } from "~/kit/own";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
import { languageOf } from "~/words.server";
import { trailFilter } from "./lists.server";
import { changesOf, thingsIn, withNames } from "./rules/trail";
import { thingsNamed, type NamedThing } from "./store/things.server";
import { listTrail, trailKinds, type TrailRow } from "./store/trail.server";

/** What the page of the audit trail shows: a page of lines, with what they are about by name. */
export async function trailPage(request: Request) {
  const url = new URL(request.url);
  const { page, size, offset } = pageOf(url);
  const [{ total, rows }, kinds, language] = await Promise.all([
    listTrail(database(), trailFilter(url), { size, offset }),
    trailKinds(database()),
    languageOf(request),
  ]);
  return {
    rows: await told(rows, language),
    kinds,
    total,
    page,
    size,
  };
}

/** Lines with what they are about, and what they changed, by name. */
export async function told(rows: TrailRow[], language: string) {
  const lines = rows.map(({ before, after, ...row }) => ({
    ...row,
    changes: changesOf(before, after),
  }));
  const named = await thingsNamed(database(), [
    ...lines.map(subjectOf),
    ...lines.flatMap(({ changes }) => thingsIn(changes)),
  ]);
  const byNumber = new Map(
    named.map((thing) => [`${thing.kind} ${thing.id}`, thing]),
  );
  return lines.map((line) => ({
    ...line,
    thing: thingOf(line, named, language),
    changes: withNames(line.changes, ({ kind, id }) => {
      const thing = byNumber.get(`${kind} ${id}`);
      return thing && nameIn(language, thing);
    }),
  }));
}

type Subject = Pick<TrailRow, "subject_kind" | "subject_id">;

/** What a line is about. */
export const subjectOf = (row: Subject) => ({
  kind: row.subject_kind,
  id: row.subject_id,
});

/** Where things are looked at whose address is their own number, short name or code. */
const addresses: Readonly<Record<string, string>> = {
  person: "/manage/people",
  unit: "/manage/units",
  roster: "/manage/rosters",
  school: "/schools",
  course: "/courses",
  session: "/sessions",
  lecture: "/lectures",
  "lecture-series": "/lectures/series",
  contest: "/contests",
  studio: "/studios",
  problem: "/problems",
  outcome: "/outcomes",
  method: "/methods",
  honour: "/honours",
};

/** A thing as the trail shows it: by its name where that is known, else by its number; and where it is looked at. */
export function thingOf(row: Subject, named: NamedThing[], language: string) {
  const { kind, id } = subjectOf(row);
  const known = named.find((each) => each.kind === kind && each.id === id);
  const at = own(addresses, kind);
  return {
    kind,
    id,
    // Of a long machine number the beginning will do; P2026-0047 is told whole.
    name: known
      ? nameIn(language, known)
      : id.length > 16
        ? id.slice(0, 8)
        : id,
    to: at && `${at}/${known?.slug ?? id}`,
  };
}
