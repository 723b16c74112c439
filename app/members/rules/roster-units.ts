import {
  matchHeader,
  RowReader,
  type ColumnSpec,
  type RowError,
  type SheetRow,
} from "./roster-cells";
import {
  refuseUnit,
  tierOf,
  tiers,
  type Kind,
  type Tier,
  type UnitFacts,
} from "./units";

/** The columns of a roster of units; a header may name each in any of its words. */
export const unitColumns = [
  {
    id: "code",
    names: ["编号", "Code", "单位编号", "Unit code"],
    required: true,
  },
  { id: "name", names: ["名称", "Name"], required: true },
  {
    id: "nameEn",
    names: ["英文名称", "Name in English", "English name"],
    required: true,
  },
  { id: "kind", names: ["类型", "Kind"], required: true },
  {
    id: "parent",
    names: ["上级编号", "Code of the unit above", "Parent code"],
    required: true,
  },
  { id: "founded", names: ["成立日期", "Founded"], required: true },
] as const satisfies readonly ColumnSpec[];

export type UnitLine = UnitFacts & { line: number; parentCode: string };

export type KnownParent = {
  tier: Tier;
  path: string;
  foundedOn: string;
  dissolved: boolean;
};

/** Codes in upper case: every one in use in the district, and the units within the importer's subtree. */
export type KnownUnits = {
  codes: ReadonlySet<string>;
  parents: ReadonlyMap<string, KnownParent>;
};

const kinds: Record<string, Kind> = {
  总工会: "federation",
  街道总工会: "federation",
  federation: "federation",
  社区工会联合会: "community-federation",
  "community federation": "community-federation",
  园区工会: "park-union",
  "park union": "park-union",
  企业工会: "enterprise-union",
  "enterprise union": "enterprise-union",
};

/**
 * Checks a roster of units; `today` is YYYY-MM-DD. A unit may stand below one that the same file brings. Good rows come
 * out in the order in which they can be written: the upper tiers first.
 */
export function checkUnits(
  sheet: { header: string[]; rows: SheetRow[] },
  known: KnownUnits,
  today: string,
): { good: UnitLine[]; errors: RowError[] } {
  const { places, errors } = matchHeader(sheet.header, unitColumns);
  if (errors.length > 0) return { good: [], errors };
  const seen = new Map<string, number>();
  const read = sheet.rows.map((row) => {
    const reader = new RowReader(row, places, unitColumns);
    return { reader, unit: readUnit(reader, known, seen) };
  });
  const parents = new Map(known.parents);
  const good: UnitLine[] = [];
  // From the top down: a row is right only if the row it hangs under is.
  for (const tier of tiers)
    for (const { reader, unit } of read) {
      if (unit?.tier !== tier) continue;
      const parent = parents.get(unit.parentCode.toUpperCase());
      const wrong = parent
        ? refuseUnit(unit, parent, today)
        : (["parent", "unit-code-unknown"] as const);
      if (wrong) reader.refuse(columnOf[wrong[0]], wrong[1]);
      if (reader.errors.length > 0) continue;
      good.push(unit);
      parents.set(unit.code.toUpperCase(), {
        tier,
        path: "",
        foundedOn: unit.foundedOn,
        dissolved: false,
      });
    }
  errors.push(...read.flatMap(({ reader }) => reader.errors));
  return { good, errors };
}

const columnOf = {
  tier: "kind",
  kind: "kind",
  parent: "parent",
  foundedOn: "founded",
} as const;

function readUnit(
  reader: RowReader,
  known: KnownUnits,
  seen: Map<string, number>,
): UnitLine | undefined {
  const code = reader.text("code", 30);
  const name = reader.text("name", 80);
  const nameEn = reader.text("nameEn", 120);
  const kind = reader.choice("kind", kinds);
  const parentCode = reader.text("parent", 40);
  const foundedOn = reader.day("founded");
  if (code && !/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(code))
    reader.refuse("code", "wrong-form");
  const key = code.toUpperCase();
  const first = seen.get(key);
  if (first) reader.refuse("code", `row-twice?line=${first}`);
  else if (known.codes.has(key)) reader.refuse("code", "code-taken");
  if (code) seen.set(key, first ?? reader.line);
  if (!kind || !foundedOn) return undefined;
  return {
    line: reader.line,
    tier: tierOf(kind),
    kind,
    name,
    nameEn,
    code,
    foundedOn,
    parentCode,
  };
}
