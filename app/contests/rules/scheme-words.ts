/** The checks of the fields that a scheme and its nodes share. */
import type { Fields } from "./scheme-fields";

/** `name`, where there is one: text in Chinese, English or both. */
export function checkWords(fields: Fields): void {
  const words = fields.object("name");
  if (words === null) return;
  words.only(["zh-CN", "en"]);
  if (!words.has("zh-CN") && !words.has("en"))
    words.problem("", "scheme-name-empty");
  for (const language of ["zh-CN", "en"]) {
    const text = words.raw(language);
    if (text !== undefined && (typeof text !== "string" || text.trim() === ""))
      words.problem(language, "scheme-name-empty");
  }
}

/** `round`, where there is one: null, or half-up to 0 … 10 places. */
export function checkRound(fields: Fields): void {
  if (!fields.has("round") || fields.raw("round") === null) return;
  const round = fields.object("round");
  if (round === null) return;
  round.only(["places", "mode"]);
  if (round.required("places")) round.count("places", 0, 10);
  if (round.required("mode")) round.choice("mode", ["half-up"]);
}
