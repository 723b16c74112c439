import { useTranslation } from "react-i18next";
import { useRouteLoaderData } from "@remix-run/react";
import type { i18n, TFunction } from "i18next";

type Parts = {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: string;
  minute: string;
};

const formats = new Map<string, Intl.DateTimeFormat>();
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** What was reckoned, by zone and minute: a timetable asks six times for each of its moments. */
const known = new Map<string, Parts>();
const mostKnown = 5_000;

function partsIn(zone: string, at: Date): Parts {
  const key = `${zone} ${Math.floor(at.getTime() / 60_000)}`;
  let parts = known.get(key);
  if (!parts) {
    parts = reckonParts(zone, at);
    if (known.size >= mostKnown) known.clear();
    known.set(key, parts);
  }
  return parts;
}

// Only numbers are asked of Intl, so that server and browser write the same text whatever their ICU.
function reckonParts(zone: string, at: Date): Parts {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(zone, format);
  }
  const found = Object.fromEntries(
    format.formatToParts(at).map((part) => [part.type, part.value]),
  );
  return {
    year: Number(found.year),
    month: Number(found.month),
    day: Number(found.day),
    weekday: weekdays.indexOf(found.weekday ?? ""),
    hour: found.hour ?? "",
    minute: found.minute ?? "",
  };
}

export type Dates = ReturnType<typeof datesIn>;

/** The words that dates are written with: `t` of the frame's own words. */
type DateWords = TFunction<"ui">;

/** Writes a day with or without its year, and remembers it: a front page writes the same seven days two hundred times. */
function writerOfDays(t: DateWords, partsOf: (at: Date | string) => Parts) {
  const months = t("date.months").split(" ");
  const written = new Map<string, string>();
  return (key: "date.day" | "date.dayOfYear", at: Date | string) => {
    const { year, month, day } = partsOf(at);
    const known = `${key} ${year}-${month}-${day}`;
    let text = written.get(known);
    if (text === undefined) {
      text = t(key, { year, month: months[month - 1], day });
      if (written.size >= mostKnown) written.clear();
      written.set(known, text);
    }
    return text;
  };
}

/** Dates and times in a language and a zone, for pages and feeds alike: 11月26日 周四 19:00–19:30. */
export function datesIn(t: DateWords, zone: string, now?: Date) {
  const thisYear = now && partsIn(zone, now).year;
  const weekdayNames = t("date.weekdays").split(" ");
  const partsOf = (at: Date | string) =>
    typeof at === "string" ? daysParts(at) : partsIn(zone, at);
  const write = writerOfDays(t, partsOf);
  const day = (at: Date | string): string =>
    write(partsOf(at).year === thisYear ? "date.day" : "date.dayOfYear", at);
  // For paper, which is read in other years too.
  const dayOfYear = (at: Date | string): string => write("date.dayOfYear", at);
  const weekday = (at: Date | string): string =>
    weekdayNames[partsOf(at).weekday] ?? "";
  const time = (at: Date): string => {
    const { hour, minute } = partsIn(zone, at);
    return `${hour}:${minute}`;
  };
  // 11月26日 周四, but Thu 26 Nov: each language has its own order.
  const dayAndWeekday = (at: Date | string): string =>
    t("date.dayAndWeekday", { day: day(at), weekday: weekday(at) });
  const moment = (at: Date): string => `${dayAndWeekday(at)} ${time(at)}`;
  const span = (from: Date, to: Date): string =>
    day(from) === day(to)
      ? `${moment(from)}–${time(to)}`
      : `${moment(from)} – ${moment(to)}`;
  const relative = (at: Date, from: Date) => relativeIn(t, at, from);
  return {
    zone,
    day,
    dayOfYear,
    weekday,
    dayAndWeekday,
    time,
    moment,
    span,
    relative,
  };
}

// Minutes up to an hour and a half, hours up to a day and a half, then days: what people say.
function relativeIn(t: DateWords, at: Date, from: Date): string {
  const minutes = Math.round((at.getTime() - from.getTime()) / 60_000);
  const size = Math.abs(minutes);
  const ahead = minutes > 0;
  if (size < 1) return t("date.now");
  if (size < 90)
    return t(ahead ? "date.inMinutes" : "date.minutesAgo", { count: size });
  const hours = Math.round(size / 60);
  if (hours < 36)
    return t(ahead ? "date.inHours" : "date.hoursAgo", { count: hours });
  return t(ahead ? "date.inDays" : "date.daysAgo", {
    count: Math.round(size / 1440),
  });
}

/** `datesIn` for components: the reader's language, the installation's zone, the year of the page. */
export function useDates(): Dates {
  const { i18n } = useTranslation("ui");
  const root = useRouteLoaderData("root") as
    { zone?: string; now?: Date } | undefined;
  const zone = root?.zone ?? "Asia/Shanghai";
  const year = root?.now && partsIn(zone, root.now).year;
  const own = datesOf.get(i18n) ?? new Map<string, Dates>();
  datesOf.set(i18n, own);
  const key = `${zone} ${year}`;
  const dates =
    own.get(key) ?? datesIn(i18n.getFixedT(null, "ui"), zone, root?.now);
  own.set(key, dates);
  return dates;
}

// One a language, zone and year for the whole process: every table cell asks.
const datesOf = new WeakMap<i18n, Map<string, Dates>>();

function daysParts(day: string): Parts {
  return partsIn("UTC", new Date(`${day}T00:00:00Z`));
}

/** Whole and decimal numbers with the language's grouping; text numerals (from numeric columns) keep their exact digits. */
export function numberIn(language: string, value: number | string): string {
  const text = String(value);
  const minus = text.startsWith("-") ? "-" : "";
  const [whole = "0", fraction] = text.slice(minus.length).split(".");
  const grouped = groupingOf(language).format(BigInt(whole));
  return minus + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/** The same in the reader's language, for components. */
export function useNumbers(): (value: number | string) => string {
  const { i18n } = useTranslation();
  return (value) => numberIn(i18n.language, value);
}

const groupings = new Map<string, Intl.NumberFormat>();

// A report writes a thousand numbers; making the format anew for each took half of its time.
function groupingOf(language: string): Intl.NumberFormat {
  let grouping = groupings.get(language);
  if (!grouping) {
    grouping = new Intl.NumberFormat(language);
    groupings.set(language, grouping);
  }
  return grouping;
}
