import type { TFunction } from "i18next";
import type { Change, Shown } from "./rules/trail";

/** Fields whose values have words: role.judge, sex.male, kind.park-union, tier.district. */
const worded = ["role", "sex", "kind", "tier"];

/** A change as a line to read: "名称：旧名 → 新名". What was not there before is told by what is there now alone. */
export function changeLine(t: TFunction<"members">, change: Change): string {
  const { field, before, after } = change;
  const value = (shown: Shown | undefined): string => {
    if (shown === undefined) return "–";
    if (typeof shown === "boolean")
      return t(shown ? "change.yes" : "change.no");
    // A list that was taken out is told with its conditions; there a kind is a kind of thing.
    return worded.includes(field)
      ? t([`${field}.${shown}`, `thing.${shown}`] as never, {
          defaultValue: shown,
        })
      : shown;
  };
  const name = field
    .split(".")
    .map((part) => t(`field.${part}` as never, { defaultValue: part }))
    .join(" · ");
  const said =
    before === undefined ? value(after) : `${value(before)} → ${value(after)}`;
  return name ? t("change.line", { name, said }) : said;
}
