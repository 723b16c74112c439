import { useTranslation } from "react-i18next";
import { Field } from "~/ui/form";
import { Facts } from "~/ui/page";
import type { Words } from "../rules/scheme";
import { useNodeName } from "./words-in";

type Entrant = {
  status: string;
  statusReason: string;
  time: string;
  deductions: { id: string; name?: Words; max?: string; value: string }[];
  factors: { id: string; name: Words | null; own: string; scheme: string }[];
};

const statuses = ["entered", "absent", "withdrew", "disqualified"] as const;

/** The same to be read, once nothing of it is changed any more. */
export function EntrantFacts({ entrant }: { entrant: Entrant }) {
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  const { status, statusReason, time, deductions, factors } = entrant;
  const said =
    status === "entered"
      ? t("status.entered")
      : t(`engine.${status as "absent"}`);
  return (
    <Facts
      facts={[
        [t("field.status"), statusReason ? `${said} · ${statusReason}` : said],
        [t("field.time-seconds"), time || "–"],
        ...deductions.map((each): [string, string] => [
          t("field.deduction", { name: nodeName(each) }),
          each.value || "–",
        ]),
        ...factors.map((each): [string, string] => [
          t("field.factor", { name: nodeName(each) }),
          each.own || each.scheme,
        ]),
      ]}
    />
  );
}

/** An entrant's status with its reason, time, deductions and factors. */
export function EntrantFields({ entrant }: { entrant: Entrant }) {
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  return (
    <>
      <Field
        name="status"
        label={t("field.status")}
        options={statuses.map(
          (status) =>
            [
              status,
              status === "entered"
                ? t("status.entered")
                : t(`engine.${status}`),
            ] as const,
        )}
        hint={entrant.statusReason || undefined}
        defaultValue={entrant.status}
      />
      <Field
        name="time"
        label={t("field.time-seconds")}
        inputMode="decimal"
        defaultValue={entrant.time}
        optional
      />
      {entrant.deductions.map((deduction) => (
        <Field
          key={deduction.id}
          name={`deduction-${deduction.id}`}
          label={t("field.deduction", { name: nodeName(deduction) })}
          hint={
            deduction.max === undefined
              ? undefined
              : t("scheme.max", { max: deduction.max })
          }
          inputMode="decimal"
          defaultValue={deduction.value}
          optional
        />
      ))}
      {entrant.factors.map((factor) => (
        <Field
          key={factor.id}
          name={`factor-${factor.id}`}
          label={t("field.factor", { name: nodeName(factor) })}
          hint={t("field.factor.hint", { factor: factor.scheme })}
          inputMode="decimal"
          defaultValue={factor.own}
          optional
        />
      ))}
      <Field
        name="reason"
        label={t("entrant.reason")}
        hint={t("entrant.reason.hint")}
        maxLength={200}
      />
    </>
  );
}
