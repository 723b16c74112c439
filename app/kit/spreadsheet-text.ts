/**
 * Texts in CSV files that spreadsheets open: one that begins like a formula is given an apostrophe on its way out, which is
 * taken off again on its way in. Source: OWASP, "CSV Injection".
 */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** A text that a spreadsheet will not take for a formula: =, +, -, @ (their wide forms too), tab and carriage return at the start get an apostrophe before them. */
export function plainText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text behind `plainText`. Any other text stays as it is, an apostrophe of its own with it. */
export function typedText(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1))
    ? text.slice(1)
    : text;
}
