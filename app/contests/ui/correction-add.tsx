import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import { Section } from "~/ui/page";
import type { CorrectionChoices } from "../correction-choices.server";
import { entrantLabel, partLabels } from "../rules/correction-choices";
import {
  changeKinds,
  entrantStatuses,
  type ChangeKind,
} from "../rules/corrections";

type Props = {
  kind: ChangeKind;
  choices: CorrectionChoices;
  answer: { refused?: SubmissionResult<string[]> } | null | undefined;
};

/** One change to add: of what is chosen by a link, so that the form asks for nothing else; the rest from lists, in words. */
export function AddChange({ kind, choices, answer }: Props) {
  const { t } = useTranslation("contests");
  const kinds = changeKinds.filter(
    (each) =>
      each === "status" ||
      each === "time" ||
      choices.parts.some((part) => part.kinds.includes(each)),
  );
  return (
    <Section title={t("correction.add")} id="add">
      <nav className="tabs" aria-label={t("correction.kind")}>
        {kinds.map((each) => (
          <Link
            key={each}
            to={`?kind=${each}#add`}
            preventScrollReset
            aria-current={each === kind ? "true" : undefined}
          >
            {t(`correction.kind.${each}`)}
          </Link>
        ))}
      </nav>
      <AppForm answer={answer} words="contests">
        <input type="hidden" name="intent" value="add" />
        <input type="hidden" name="kind" value={kind} />
        <Who entrants={choices.entrants} />
        <Part parts={choices.parts} kind={kind} />
        {kind === "mark" ? <Judge {...choices} /> : null}
        <Value kind={kind} />
        <Submit>{t("correction.add.submit")}</Submit>
      </AppForm>
    </Section>
  );
}

function Who({ entrants }: Pick<CorrectionChoices, "entrants">) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <>
      <Field
        name="entrant"
        label={t("field.entrant")}
        hint={t("correction.entrant.hint")}
        list="correction-entrants"
        autoComplete="off"
      />
      <datalist id="correction-entrants">
        {entrants.map((entrant) => (
          <option
            key={entrant.number}
            value={entrantLabel(entrant, named(entrant.unit))}
          />
        ))}
      </datalist>
    </>
  );
}

function Part({
  parts,
  kind,
}: Pick<CorrectionChoices, "parts"> & { kind: ChangeKind }) {
  const { t, i18n } = useTranslation("contests");
  const fitting = parts.filter(({ kinds }) => kinds.includes(kind));
  const labels = [...partLabels(fitting, i18n.language)];
  if (kind === "mark")
    return (
      <>
        <Field
          name="node"
          label={t("correction.node.mark")}
          hint={t("correction.node.hint")}
          list="correction-nodes"
          autoComplete="off"
        />
        <datalist id="correction-nodes">
          {labels.map(([id, label]) => (
            <option key={id} value={label} />
          ))}
        </datalist>
      </>
    );
  if (kind !== "deduction" && kind !== "factor") return null;
  return (
    <Field name="node" label={t(`correction.node.${kind}`)} options={labels} />
  );
}

function Judge({ parts, judges }: CorrectionChoices) {
  const { t } = useTranslation("contests");
  if (!parts.some(({ judged }) => judged)) return null;
  return (
    <Field
      name="judge"
      label={t("correction.judge")}
      hint={t("correction.judge.hint")}
      optional
      options={judges.map(({ code, name }) => [code, `${code} ${name}`.trim()])}
    />
  );
}

function Value({ kind }: { kind: ChangeKind }) {
  const { t } = useTranslation("contests");
  if (kind === "status")
    return (
      <Field
        name="value"
        label={t("correction.value")}
        options={entrantStatuses.map((status) => [
          status,
          status === "entered" ? t("status.entered") : t(`engine.${status}`),
        ])}
      />
    );
  return (
    <Field
      name="value"
      label={t("correction.value")}
      hint={t(`correction.value.${kind}`)}
      inputMode={kind === "mark" ? "text" : "decimal"}
      autoComplete="off"
      optional
    />
  );
}
