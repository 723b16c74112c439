// A PDF of one page, written by hand: an embedded Chinese font would weigh a thousand times more than the words, so it names
// one of Adobe's standard ones, for which every viewer has its own.

type Line = { size: number; text: string };

const page = { width: 595, height: 842, margin: 64 };

/** A handout of a heading, a line under it and paragraphs, on A4. */
export function handoutPdf(
  heading: string,
  under: string,
  paragraphs: readonly string[],
): Buffer {
  const lines: Line[] = [
    ...wrapped(heading, 20),
    ...wrapped(under, 10.5),
    ...paragraphs.flatMap((text) => [
      { size: 6, text: "" },
      ...wrapped(text, 12),
    ]),
  ];
  const begin = `${page.margin} ${page.height - page.margin} Td`;
  const words = ["BT", begin, ...lines.map(shown), "ET"].join("\n");
  return assembled([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents 4 0 R /Resources << /Font << /F 5 0 R /L 8 0 R >> >> >>`,
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ]);
}

/** A line below the one before; its Latin runs in a face of their own, which the Chinese one need not have. */
function shown({ size, text }: Line): string {
  const runs = text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? [];
  const words = runs.map((run) =>
    run < "\x7f"
      ? `/L ${size} Tf (${run.replace(/[\\()]/g, "\\$&")}) Tj`
      : `/F ${size} Tf <${Buffer.from(run, "utf16le").swap16().toString("hex")}> Tj`,
  );
  return [`0 -${(size * 1.6).toFixed(1)} Td`, ...words].join(" ");
}

/** Lines as long as the page is wide; a Chinese letter is as wide as it is high, a Latin one about half. */
function wrapped(text: string, size: number): Line[] {
  const most = (page.width - 2 * page.margin) / size;
  const lines: Line[] = [];
  let line = "";
  let wide = 0;
  for (const letter of text) {
    const width = letter < "\x7f" ? 0.55 : 1;
    if (wide + width > most) {
      lines.push({ size, text: line });
      line = "";
      wide = 0;
    }
    line += letter;
    wide += width;
  }
  return [...lines, { size, text: line }];
}

/** The objects with their numbers, and the table of where each begins. */
function assembled(objects: readonly string[]): Buffer {
  let file = "%PDF-1.4\n";
  const begins = objects.map((object, nth) => {
    const at = file.length;
    file += `${nth + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${begins.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
