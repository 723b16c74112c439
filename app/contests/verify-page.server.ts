import { countMissedNumber, waitForNumbers } from "~/platform/attempts.server";
import { database } from "~/platform/database.server";
import { maskedName, readCertificateNumber } from "./rules/certificates";
import { certificateByNumber } from "./store/certificates.server";

/**
 * What is known of a certificate's number, for everybody; its holder's name is masked. Numbers that nobody was given are
 * counted by the address that asks, and too many of them end its asking for a while, for numbers that exist as well.
 */
export async function checkedNumber(typed: string, address: string) {
  const seconds = await waitForNumbers(address);
  if (seconds > 0)
    return { is: "waiting" as const, minutes: Math.ceil(seconds / 60) };
  const number = readCertificateNumber(typed);
  const found = number && (await certificateByNumber(database(), number));
  if (!found) {
    await countMissedNumber(address);
    return { is: "none" as const, number: number ?? typed.slice(0, 40) };
  }
  const { id, name, name_en, struck_reason: reason, ...rest } = found;
  return {
    is:
      rest.withdrawn_on === null ? ("valid" as const) : ("withdrawn" as const),
    lineId: id,
    number: found.certificate_no ?? "",
    holder: {
      name: maskedName(name),
      name_en: name_en ? maskedName(name_en) : null,
    },
    reason,
    ...rest,
  };
}
type Checked = Awaited<ReturnType<typeof checkedNumber>>;

/** A certificate that exists, as it is shown to whoever checks it. */
export type CheckedCertificate = Extract<
  Checked,
  { is: "valid" | "withdrawn" }
>;
