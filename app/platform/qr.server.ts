import { create } from "qrcode";

/** A QR code as one SVG path: `size` modules a side, `path` draws the dark ones. Error correction M, for print. */
export type QrPath = { size: number; path: string };

/** The QR code of a text (an address). Drawn inline, so that the content security policy needs no exception. */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  let path = "";
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++)
      if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
  return { size: modules.size, path };
}
