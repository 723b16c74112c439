import type { Context } from "./context";
import { addDays, type Day } from "./days";
import type { DemoPeople } from "./demo-accounts";
import { isOldHand, type Person, type Roster } from "./members";
import { random, type Random } from "./random";
import { partnerColleges, roads } from "./schools-data";
import { trades, type Trade } from "./trades-data";
import type { Unit } from "./unit";
import type { Units } from "./units";

export type School = {
  id: number;
  slug: string;
  unit: Unit;
  builder: "union" | "enterprise";
  zh: string;
  en: string;
  trades: Trade[];
  founded: Day;
  rooms: number[];
  lecturers: Person[];
};

const roomsInEnglish = {
  多媒体教室: "Media room",
  实训车间: "Training shop",
  一号教室: "Room 1",
  二号教室: "Room 2",
};

/** 38 schools on four tiers: 2 of the district, 10, 8, and 18 that enterprises built. */
const counts = { communities: 8, enterprises: 18, lecturers: 6 };

/** Writes the schools with their trades and rooms, and names each one's lecturers (nobody teaches in two schools). */
export function seedSchools(
  context: Context,
  units: Units,
  roster: Roster,
  demo: DemoPeople,
): School[] {
  const draw = random("schools");
  const places = schoolPlaces(units);
  const busy = new Set<Person>(Object.values(demo));
  return places.map(({ unit, zh, en, slug }, at) => {
    const school: School = {
      id: context.book.id("school"),
      slug,
      unit,
      zh,
      en,
      builder: unit.tier === "enterprise" ? "enterprise" : "union",
      trades: tradesOf(draw, unit),
      founded: addDays("2011-05-01", turnOf(at, places.length) * 54),
      rooms: [],
      lecturers: chooseLecturers(draw, unit, roster, busy),
    };
    if (at === 0) school.lecturers.unshift(demo.lecturer);
    addSchool(context, draw, school);
    return school;
  });
}

/** The district's two first, then every tier by turns: 13 has no factor in common with the other 36. */
function turnOf(at: number, count: number): number {
  return at < 2 ? at : 2 + ((at * 13) % (count - 2));
}

type Place = { unit: Unit; zh: string; en: string; slug: string };

function schoolPlaces(units: Units): Place[] {
  const union = [
    ...units.subdistricts,
    ...units.communities.slice(0, counts.communities),
  ];
  return [
    {
      unit: units.district,
      zh: "滨港区工匠学堂",
      en: "Bingang District Craftsman School",
      slug: "bingang",
    },
    {
      unit: units.district,
      zh: "滨港职工网络学堂",
      en: "Bingang Online School for Workers",
      slug: "bingang-online",
    },
    ...union.map((unit) => ({
      unit,
      zh: `${unit.zh.replace(/(总工会|工会联合会)$/, "")}工匠学堂`,
      en: `${unit.en.replace(/ (Federation of .*|Union)$/, "")} Craftsman School`,
      slug: unit.slug,
    })),
    ...units.flagships.slice(0, counts.enterprises).map((unit) => ({
      unit,
      zh: `${shortName(unit)}工匠学堂`,
      en: `${unit.en.replace(/^Bingang /, "").replace(/ (Co\., Ltd\.|Works)$/, "")} Craftsman School`,
      slug: unit.slug,
    })),
  ];
}

/** An enterprise's name as workers say it. */
export function shortName(unit: Unit): string {
  return unit.zh.replace(/^滨港/, "").replace(/(有限公司|厂)$/, "");
}

function tradesOf(draw: Random, unit: Unit): Trade[] {
  if (unit.tier !== "enterprise")
    return draw.sample(trades, unit.tier === "district" ? 8 : 4);
  return trades.filter(({ code }) => unit.trades.includes(code));
}

function chooseLecturers(
  draw: Random,
  unit: Unit,
  roster: Roster,
  busy: Set<Person>,
): Person[] {
  const able = roster
    .within(unit)
    .filter(
      (person) =>
        isOldHand(person) && person.born > "1968-01-01" && !busy.has(person),
    );
  const chosen = draw.sample(able, counts.lecturers);
  for (const person of chosen) busy.add(person);
  return chosen;
}

function addSchool({ book }: Context, draw: Random, school: School): void {
  const { unit } = school;
  const taught = school.trades.slice(0, 4);
  const street = unit.tier === "enterprise" ? unit.parent : unit;
  const place = street ? street.zh.replace(/(总工会|工会联合会)$/, "") : "";
  const partner =
    school.builder === "enterprise" ? draw.chance(0.5) : draw.chance(0.35);
  book.add("school", {
    id: school.id,
    slug: school.slug,
    unit_id: unit.id,
    builder: school.builder,
    name: school.zh,
    name_en: school.en,
    partner_college: partner ? draw.pick(partnerColleges) : null,
    summary: `${taught.map(({ zh }) => zh).join("、")}等工种的技能提升，${school.builder === "enterprise" ? "企业自建，课堂就在车间旁，本企业职工优先，也向同园区职工开放" : "面向辖区职工免费开放，白天倒班、晚上上课的都能排上"}。`,
    summary_en: `${taught.map(({ en }) => en).join(", ")}. ${school.builder === "enterprise" ? "Built by the enterprise beside its own workshop; open to workers of the neighbourhood too." : "Free of charge for the district's workers, on days and evenings that suit shifts."}`,
    address: `${place === "滨港区" ? "听潮街道" : place}${draw.pick(roads)}${draw.int(6, 288)}号`,
    founded_on: school.founded,
  });
  for (const trade of school.trades)
    book.add("school_trade", { school_id: school.id, trade_code: trade.code });
  const rooms =
    school.builder === "enterprise"
      ? (["多媒体教室", "实训车间"] as const)
      : (["一号教室", "二号教室", "实训车间"] as const);
  for (const name of rooms) {
    const id = book.id("room");
    school.rooms.push(id);
    book.add("room", {
      id,
      school_id: school.id,
      name,
      name_en: roomsInEnglish[name],
      seats: name === "实训车间" ? 24 : draw.int(3, 6) * 10,
      place: name === "实训车间" ? "一楼" : `${draw.int(2, 4)}楼`,
    });
  }
}
