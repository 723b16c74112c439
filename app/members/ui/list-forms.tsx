import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import { holders, type List } from "../rules/lists";
import type { Entry } from "../store/lists.server";

export type Answer = { refused?: SubmissionResult<string[]> };

/** The refusal that belongs to one of the page's many forms: of this act, list and entry. */
function answerTo(
  answer: Answer | undefined,
  sent: { act: string; list: List; code?: string },
): Answer | undefined {
  const asked = answer?.refused?.initialValue;
  return Object.entries(sent).every(([name, value]) => asked?.[name] === value)
    ? answer
    : undefined;
}

/** Adding an entry to a list. */
export function AddEntry({ list, answer }: { list: List; answer?: Answer }) {
  const { t } = useTranslation("members");
  const mine = answerTo(answer, { act: "add", list });
  return (
    <details open={mine !== undefined} className="act-details">
      <summary>{t(`entry.add.${list}`)}</summary>
      <AppForm answer={mine} words="members">
        <input type="hidden" name="act" value="add" />
        <input type="hidden" name="list" value={list} />
        <Field
          name="code"
          label={t("entry.code")}
          hint={t("entry.code.hint")}
          autoComplete="off"
        />
        <EntryFields list={list} />
        {list === "honour_kind" ? (
          <Field
            name="holder"
            label={t("entry.holder")}
            options={holders.map((holder) => [holder, t(`holder.${holder}`)])}
          />
        ) : null}
        <Submit>{t(`entry.add.${list}`)}</Submit>
      </AppForm>
    </details>
  );
}

function EntryFields({ list, entry }: { list: List; entry?: Entry }) {
  const { t } = useTranslation("members");
  return (
    <>
      <Field name="name" label={t("entry.name")} defaultValue={entry?.name} />
      <Field
        name="nameEn"
        label={t("entry.nameEn")}
        defaultValue={entry?.name_en}
      />
      {list === "honour_kind" ? (
        <Field
          name="termYears"
          label={t("entry.term")}
          hint={t("entry.term.hint")}
          inputMode="numeric"
          optional
          defaultValue={entry?.term_years ?? undefined}
        />
      ) : null}
    </>
  );
}

type ChangeProps = { list: List; entry: Entry; answer?: Answer };

/** Renaming an entry, and taking it out of use or back. */
export function ChangeEntry({ list, entry, answer }: ChangeProps) {
  const { t } = useTranslation("members");
  const name = useNamed()(entry);
  const { code, retired_on } = entry;
  const act = retired_on === null ? "retire" : "restore";
  const renamed = answerTo(answer, { act: "edit", list, code });
  const moved = answerTo(answer, { act, list, code });
  return (
    <details
      open={renamed !== undefined || moved !== undefined}
      className="act-details"
    >
      <summary>{t("entry.change")}</summary>
      <AppForm answer={renamed} words="members">
        <input type="hidden" name="act" value="edit" />
        <input type="hidden" name="list" value={list} />
        <input type="hidden" name="code" value={code} />
        <EntryFields list={list} entry={entry} />
        <Submit>{t("entry.save")}</Submit>
      </AppForm>
      <AppForm answer={moved} words="members">
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="list" value={list} />
        <input type="hidden" name="code" value={code} />
        <Submit kind={act === "retire" ? "danger" : "plain"}>
          {t(`entry.${act}`, { name })}
        </Submit>
      </AppForm>
    </details>
  );
}
