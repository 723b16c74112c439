// What one person may send in. A lecturer's recording is up to 2 GB and a series has two a month, so ten gigabytes in thirty
// days are ample; thirty asks for links in five minutes are more than hands can do. Whoever keeps the house's disk has its
// own limits (store.server.ts).

/** Asks for upload links that a person has within `windowSeconds`; an ask may be for several files. */
export const linkAllowance = { asks: 30, windowSeconds: 300 } as const;

/** Days over which a person's bytes are added up, and their most. */
export const byteAllowance = { days: 30, bytes: 10 * 1024 ** 3 } as const;

/** Whether `more` bytes go beyond what a person who has sent `sent` in the last days may send: `upload-quota`. */
export function refuseBytes(sent: number, more: number): "upload-quota" | null {
  return sent + more > byteAllowance.bytes ? "upload-quota" : null;
}
