import { nameIn } from "~/i18n/named";
import { audit } from "~/platform/audit.server";
import { database, transaction } from "~/platform/database.server";
import {
  sheetResponse,
  type SheetFormat,
} from "~/platform/sheet-writer.server";
import { wallTimeOf } from "~/platform/wall-time.server";
import { languageOf, wordsFor } from "~/words.server";
import { changeLine } from "./change-words";
import { trailFilter } from "./lists.server";
import type { Member } from "./rules/actor";
import { allTrail } from "./store/trail.server";
import { told } from "./trail-page.server";

const columns = [
  "trail.at",
  "trail.who",
  "trail.act",
  "trail.kind",
  "trail.subject",
  "trail.change",
  "trail.reason",
] as const;

/** The audit trail of the page's conditions as a file; who took it out stands in the trail itself. */
export async function exportTrail(
  actor: Member,
  request: Request,
  format: SheetFormat,
): Promise<Response> {
  const t = await wordsFor(request, "members");
  await transaction((tx) =>
    audit(tx, {
      actorId: actor.person.id,
      act: "trail.exported",
      subject: { kind: "trail", id: format },
      after: Object.fromEntries(new URL(request.url).searchParams),
    }),
  );
  return sheetResponse(format, {
    name: t("trail.title"),
    header: columns.map((key) => t(key)),
    rows: linesOf(request),
  });
}

async function* linesOf(request: Request) {
  const [t, acts, language] = await Promise.all([
    wordsFor(request, "members"),
    wordsFor(request, "acts"),
    languageOf(request),
  ]);
  const filter = trailFilter(new URL(request.url));
  for await (const rows of allTrail(database(), filter)) {
    for (const row of await told(rows, language)) {
      const { kind, id, name } = row.thing;
      yield [
        wallTimeOf(row.at).replace("T", " "),
        row.actor
          ? nameIn(language, { name: row.actor, name_en: row.actor_en })
          : t("trail.system"),
        acts(row.act as never, { defaultValue: row.act }),
        t(`thing.${kind}` as never, { defaultValue: kind }),
        id.startsWith(name) ? id : `${name} (${id})`,
        row.changes.map((change) => changeLine(t, change)).join("\n"),
        row.reason,
      ];
    }
  }
}
