import { Form, Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Submit } from "~/ui/form";
import { Day } from "~/ui/moment";
import { Section } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import type { EditorView, SchemeAnswer } from "../scheme-page.server";

/** What one can begin with: templates, schemes of past contests, a file. Each becomes a draft; nothing is kept before it is saved. */
export function SchemeLibrary({
  view,
  answer,
}: {
  view: EditorView;
  answer: SchemeAnswer | undefined;
}) {
  const { t } = useTranslation("schemes");
  const named = useNamed();
  return (
    <>
      <Section title={t("library.title")} id="library">
        <h3>{t("library.templates")}</h3>
        <ul className="library">
          {view.templates.map((template) => (
            <li key={template.id}>
              <span>{named(template)}</span>
              <Link
                className="plain"
                to={`?from=template:${template.id}`}
                reloadDocument
              >
                {t("library.use")}
              </Link>
            </li>
          ))}
        </ul>
        {view.library.length > 0 ? <h3>{t("library.past")}</h3> : null}
        <ul className="library">
          {view.library.map((past) => (
            <li key={past.id}>
              <span>
                {named({
                  name: past.name ?? t("library.unnamed"),
                  name_en: past.name_en,
                })}{" "}
                <small className="note">
                  {named({ name: past.contest, name_en: past.contest_en })}
                  {" · "}
                  {named({ name: past.trade, name_en: past.trade_en })}
                  {" · "}
                  <Day on={past.starts_on} />
                </small>
              </span>
              <Link
                className="plain"
                to={`?from=scheme:${past.id}`}
                reloadDocument
              >
                {t("library.use")}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <SchemeFile answer={answer} saved={view.version > 0} />
    </>
  );
}

function SchemeFile({
  answer,
  saved,
}: {
  answer: SchemeAnswer | undefined;
  saved: boolean;
}) {
  const { t } = useTranslation("schemes");
  const refusal = useRefusals("schemes");
  const { pathname } = useLocation();
  const codes = answer?.text === undefined ? (answer?.refusals ?? []) : [];
  const problems = answer?.problems ?? [];
  return (
    <Section title={t("file.title")} id="file">
      <p className="note">{t("file.about")}</p>
      {codes.length + problems.length > 0 ? (
        <div className="summary" role="alert">
          <p>{t("file.wrong")}</p>
          <ul>
            {codes.map((code) => (
              <li key={code}>{refusal(code)}</li>
            ))}
            {problems.map(({ row, refusal: { code, params } }) => (
              <li key={`${row} ${code}`}>
                <b>{t("file.row", { row: row ?? 1 })}</b>{" "}
                {t(`refusal.${code as "scheme-row-id"}`, params)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Form
        method="post"
        action={`${pathname}?import`}
        encType="multipart/form-data"
        className="form"
      >
        <div className="field">
          <label htmlFor="scheme-file">{t("file.field")}</label>
          <input
            id="scheme-file"
            type="file"
            name="file"
            accept=".xlsx,.csv,.json"
          />
        </div>
        <div className="actions">
          <Submit kind="plain">{t("file.import")}</Submit>
          {saved
            ? (["xlsx", "csv"] as const).map((format) => (
                <Link
                  key={format}
                  to={`${pathname}/scheme.${format}`}
                  reloadDocument
                >
                  {t("file.export", { format: format.toUpperCase() })}
                </Link>
              ))
            : null}
        </div>
      </Form>
    </Section>
  );
}
