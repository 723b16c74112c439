import { useTranslation } from "react-i18next";
import { useRouteLoaderData } from "@remix-run/react";

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

// Only numbers are asked of Intl, so that server and browser write the same text whatever their ICU.
function partsIn(zone: string, at: Date): Parts {
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

export type Dates = ReturnType<typeof useDates>;

/** Dates and times in the reader's language and the installation's zone: 11月26日 周四 19:00–19:30. */
export function useDates() {
  const { t } = useTranslation("ui");
  const root = useRouteLoaderData("root") as
    { zone?: string; now?: Date } | undefined;
  const zone = root?.zone ?? "Asia/Shanghai";
  const thisYear = root?.now ? partsIn(zone, root.now).year : undefined;

  const day = (at: Date | string): string => {
    const parts = typeof at === "string" ? daysParts(at) : partsIn(zone, at);
    const values = {
      year: parts.year,
      month: t("date.months").split(" ")[parts.month - 1],
      day: parts.day,
    };
    return parts.year === thisYear
      ? t("date.day", values)
      : t("date.dayOfYear", values);
  };
  const weekday = (at: Date | string): string =>
    t("date.weekdays").split(" ")[
      (typeof at === "string" ? daysParts(at) : partsIn(zone, at)).weekday
    ] ?? "";
  const time = (at: Date): string => {
    const parts = partsIn(zone, at);
    return `${parts.hour}:${parts.minute}`;
  };
  const moment = (at: Date): string => `${day(at)} ${weekday(at)} ${time(at)}`;
  const span = (from: Date, to: Date): string =>
    day(from) === day(to)
      ? `${moment(from)}–${time(to)}`
      : `${moment(from)} – ${moment(to)}`;
  const relative = (at: Date, now: Date): string => {
    const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
    const size = Math.abs(minutes);
    if (size < 1) return t("date.now");
    const [unit, count] =
      size < 90
        ? (["Minutes", size] as const)
        : size < 36 * 60
          ? (["Hours", Math.round(size / 60)] as const)
          : (["Days", Math.round(size / 1440)] as const);
    return minutes > 0
      ? t(`date.in${unit}`, { count })
      : t(`date.${unit.toLowerCase() as "minutes" | "hours" | "days"}Ago`, {
          count,
        });
  };
  return { zone, day, weekday, time, moment, span, relative };
}

function daysParts(day: string): Parts {
  return partsIn("UTC", new Date(`${day}T00:00:00Z`));
}

/** Whole and decimal numbers with the language's grouping; text numerals (from numeric columns) keep their exact digits. */
export function useNumbers(): (value: number | string) => string {
  const { i18n } = useTranslation();
  return (value) => {
    const text = String(value);
    const minus = text.startsWith("-") ? "-" : "";
    const [whole = "0", fraction] = text.slice(minus.length).split(".");
    const grouped = new Intl.NumberFormat(i18n.language).format(BigInt(whole));
    return (
      minus + (fraction === undefined ? grouped : `${grouped}.${fraction}`)
    );
  };
}
