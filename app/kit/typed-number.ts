/** Text without what a Chinese keyboard or a spreadsheet leaves around a number: １２。５ is 12.5, and the minus of a page of text is the keyboard's. */
export function typedNumber(text: string): string {
  if (/^[0-9.]*$/.test(text)) return text;
  return text.normalize("NFKC").replace(/。/g, ".").replace(/−/g, "-").trim();
}
