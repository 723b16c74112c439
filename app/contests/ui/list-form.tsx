import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Banner } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import type { ReadList } from "../entrant-upload.server";
import { ListPreview } from "./list-preview";
import { ListSource } from "./list-source";

/** A list of entrants, pasted or as a file: checked first, entered only when every row is right. */
export function ListForm({
  answer,
}: {
  answer: (ReadList & { checked: boolean }) | undefined;
}) {
  const { t } = useTranslation("contests");
  const refusal = useRefusals("contests");
  if (answer?.checked) return <ListPreview list={answer} />;
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      {answer ? (
        <div className="summary" role="alert">
          <p>{t("list-form.wrong")}</p>
          <ul>
            {answer.refusals.map((code) => (
              <li key={code}>{refusal(code)}</li>
            ))}
            {answer.problems.map(({ row, refusal: { code, params } }) => (
              <li key={`${row} ${code}`}>
                {row === null ? null : <b>{t("list.row", { row })} </b>}
                {t(`refusal.${code as "list-name-empty"}`, params)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Banner>{t("list-form.about")}</Banner>
      <ListSource words="contests" text={answer?.text} />
    </Form>
  );
}
