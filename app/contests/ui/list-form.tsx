import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Banner } from "~/ui/page";
import type { ReadList } from "../entrant-upload.server";
import { ListPreview } from "./list-preview";
import { ListProblems } from "./list-problems";
import { ListSource } from "./list-source";

/** A list of entrants, pasted or as a file: checked first, entered only when every row is right. */
export function ListForm({
  answer,
}: {
  answer: (ReadList & { checked: boolean }) | undefined;
}) {
  const { t } = useTranslation("contests");
  if (answer?.checked) return <ListPreview list={answer} />;
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      {answer ? (
        <ListProblems
          words="contests"
          title={t("list-form.wrong")}
          refusals={answer.refusals}
          problems={answer.problems}
        />
      ) : null}
      <Banner>{t("list-form.about")}</Banner>
      <ListSource words="contests" answer={answer} />
    </Form>
  );
}
