import { menCharacters, surnames, womenCharacters } from "./names-data";
import type { Random } from "./random";

/** A name of nobody: characters, its pinyin, and how workmates would call its bearer. */
export type PersonName = { zh: string; en: string; familiar: string };

/** Splits an entry such as "陈Chen" of the name tables. */
export function entry(text: string): { zh: string; en: string } {
  const zh = text.match(/^[^a-zA-Z]+/)?.[0] ?? "";
  return { zh, en: text.slice(zh.length) };
}

const families = surnames.map(entry);
const given = {
  male: menCharacters.map(entry),
  female: womenCharacters.map(entry),
};

/** Draws a name: one surname and one or two characters of the table for the sex. */
export function inventName(random: Random, sex: "male" | "female"): PersonName {
  const family = random.pick(families);
  const table = given[sex];
  const last = random.pick(table);
  const first = random.chance(0.82) ? random.pick(table) : undefined;
  const pair = first && first.zh !== last.zh ? [first, last] : [last];
  const spelt = pair.map((part) => part.en).join("");
  return {
    zh: family.zh + pair.map((part) => part.zh).join(""),
    en: `${family.en} ${capital(spelt)}`,
    familiar: `阿${last.zh}`,
  };
}

/** The first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
