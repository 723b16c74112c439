import type { z } from "zod";
import type { newSchoolForm } from "./forms";

/** A school's form as the columns it fills. */
export function schoolRow(
  form: Pick<
    z.output<typeof newSchoolForm>,
    | "name"
    | "nameEn"
    | "builder"
    | "partner"
    | "summary"
    | "summaryEn"
    | "address"
  >,
) {
  const { name, nameEn, builder, partner, summary, summaryEn, address } = form;
  return {
    name,
    name_en: nameEn,
    builder,
    partner_college: partner || null,
    summary,
    summary_en: summaryEn,
    address,
  };
}
