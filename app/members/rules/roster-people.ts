import { refuseBirth } from "./days";
import { refuseMove } from "./memberships";
import {
  matchHeader,
  RowReader,
  type ColumnSpec,
  type RowError,
  type SheetRow,
} from "./roster-cells";

/** The columns of a roster of people. */
export const peopleColumns = [
  { id: "name", names: ["姓名", "Name"], required: true },
  {
    id: "nameEn",
    names: ["英文姓名", "Name in English", "English name"],
    required: false,
  },
  { id: "sex", names: ["性别", "Sex"], required: false },
  {
    id: "born",
    names: ["出生日期", "Born", "出生年月日", "Date of birth"],
    required: false,
  },
  {
    id: "phone",
    names: ["手机号", "Mobile", "手机", "手机号码", "Phone"],
    required: false,
  },
  {
    id: "unit",
    names: ["单位编号", "Unit code", "编号", "Code"],
    required: true,
  },
  {
    id: "from",
    names: ["入会日期", "Member from"],
    required: true,
  },
  {
    id: "memberNo",
    names: ["会员号", "Member no.", "会员编号"],
    required: false,
  },
] as const satisfies readonly ColumnSpec[];

export type PersonLine = {
  line: number;
  name: string;
  nameEn?: string;
  sex?: "male" | "female";
  bornOn?: string;
  phone?: string;
  unitId: number;
  from: string;
  memberNo?: string;
};

export type KnownUnit = {
  id: number;
  tier: string;
  foundedOn: string;
  dissolvedOn: string | null;
};

/** What the database knows already. Codes of units are in upper case and only those within the importer's subtree. */
export type KnownPeople = {
  units: ReadonlyMap<string, KnownUnit>;
  phones: ReadonlySet<string>;
  /** `personKey` of everyone who is a member today of one of the units named in the file. */
  members: ReadonlySet<string>;
};

/** By what a person of a roster is recognised: the name, the day of birth and the unit. */
export function personKey(
  name: string,
  bornOn: string | undefined | null,
  unitId: number,
): string {
  return `${name}|${bornOn ?? ""}|${unitId}`;
}

const sexes = {
  男: "male",
  女: "female",
  male: "male",
  female: "female",
  m: "male",
  f: "female",
} as const;

/**
 * Checks a roster of people against what is known; `today` is YYYY-MM-DD. Good rows come out as they would be written,
 * all others as errors. A person twice in the file or in the file and the database is refused at the later place.
 */
export function checkPeople(
  sheet: { header: string[]; rows: SheetRow[] },
  known: KnownPeople,
  today: string,
): { good: PersonLine[]; errors: RowError[] } {
  const { places, errors } = matchHeader(sheet.header, peopleColumns);
  if (errors.length > 0) return { good: [], errors };
  const seen = new Map<string, number>();
  const good: PersonLine[] = [];
  for (const row of sheet.rows) {
    const reader = new RowReader(row, places, peopleColumns);
    const person = readPerson(reader, known, today);
    if (person) refuseDoubles(reader, person, known, seen);
    if (person && reader.errors.length === 0) good.push(person);
    errors.push(...reader.errors);
  }
  return { good, errors };
}

function readPerson(
  reader: RowReader,
  known: KnownPeople,
  today: string,
): PersonLine | undefined {
  const name = reader.text("name", 80);
  const nameEn = reader.text("nameEn", 120) || undefined;
  const sex = reader.choice("sex", sexes);
  const bornOn = reader.day("born");
  const phone = reader.text("phone", 30).replace(/[\s-]|^\+86/g, "");
  const code = reader.text("unit", 40);
  const from = reader.day("from");
  const memberNo = reader.text("memberNo", 40) || undefined;
  if (phone && !/^1[0-9]{10}$/.test(phone))
    reader.refuse("phone", "not-a-phone");
  const born = refuseBirth(bornOn, from, today);
  if (born) reader.refuse("born", born);
  const unit = known.units.get(code.toUpperCase());
  if (code && !unit) reader.refuse("unit", "unit-code-unknown");
  if (!unit || !from) return undefined;
  const wrong = refuseMove([], unit, from, today);
  if (wrong) reader.refuse(wrong[0] === "day" ? "from" : "unit", wrong[1]);
  return {
    line: reader.line,
    name,
    nameEn,
    sex,
    bornOn,
    phone: phone || undefined,
    unitId: unit.id,
    from,
    memberNo,
  };
}

function refuseDoubles(
  reader: RowReader,
  person: PersonLine,
  known: KnownPeople,
  seen: Map<string, number>,
): void {
  const key = personKey(person.name, person.bornOn, person.unitId);
  const first = seen.get(key);
  if (first) reader.refuse("name", `row-twice?line=${first}`);
  else if (known.members.has(key)) reader.refuse("name", "already-member");
  seen.set(key, first ?? person.line);
  if (!person.phone) return;
  const phone = `phone ${person.phone}`;
  const firstPhone = seen.get(phone);
  if (firstPhone) reader.refuse("phone", `phone-twice?line=${firstPhone}`);
  else if (known.phones.has(person.phone))
    reader.refuse("phone", "phone-taken");
  seen.set(phone, firstPhone ?? person.line);
}
