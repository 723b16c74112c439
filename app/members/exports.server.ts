import { audit } from "~/platform/audit.server";
import { database, transaction } from "~/platform/database.server";
import {
  sheetResponse,
  type SheetFormat,
} from "~/platform/sheet-writer.server";
import { wordsFor } from "~/words.server";
import { rollFilter, unitFilter } from "./lists.server";
import type { Member } from "./rules/actor";
import { allRolls, type RollRow } from "./store/rolls.server";
import { listUnits } from "./store/units.server";

/** The units of the page's conditions as a file. */
export async function exportUnits(
  actor: Member,
  request: Request,
  format: SheetFormat,
): Promise<Response> {
  const t = await wordsFor(request, "members");
  const filter = await unitFilter(actor, new URL(request.url));
  const { rows } = await listUnits(database(), filter, {
    size: 100_000,
    offset: 0,
  });
  return sheetResponse(format, {
    name: t("manage.units"),
    header: [
      t("unit.code"),
      t("unit.name"),
      t("unit.nameEn"),
      t("unit.tier"),
      t("unit.parent"),
      t("unit.founded"),
    ],
    rows: rows.map((row) => [
      row.code,
      row.name,
      row.name_en,
      t(`tier.${row.tier}`),
      row.parent,
      row.founded_on,
    ]),
  });
}

/** The people of the page's conditions as a file; who took it out stands in the audit trail. */
export async function exportRolls(
  actor: Member,
  request: Request,
  format: SheetFormat,
): Promise<Response> {
  const t = await wordsFor(request, "members");
  const url = new URL(request.url);
  const filter = await rollFilter(actor, url);
  await transaction((tx) =>
    audit(tx, {
      actorId: actor.person.id,
      act: "people.exported",
      subject: { kind: "people", id: format },
      after: Object.fromEntries(url.searchParams),
    }),
  );
  async function* rows() {
    for await (const row of allRolls(database(), filter)) yield cells(row);
  }
  const cells = (row: RollRow) => [
    row.name,
    row.name_en,
    row.sex === null ? null : t(`sex.${row.sex as "male"}`),
    row.born_on,
    row.phone,
    row.unit_code,
    row.unit,
    row.member_no,
    row.from,
    row.to,
  ];
  return sheetResponse(format, {
    name: t("manage.people"),
    header: rollColumns.map((key) => t(key)),
    rows: rows(),
  });
}

const rollColumns = [
  "person.name",
  "person.nameEn",
  "person.sex",
  "person.born",
  "person.phone",
  "unit.code",
  "person.unit",
  "person.memberNo",
  "person.from",
  "person.to",
] as const;
