import { useTranslation } from "react-i18next";
import { Moment } from "~/ui/moment";
import { Section } from "~/ui/page";
import type { PanelView } from "../panel-page.server";
import { ConfirmRelation } from "./panel-relations";

/** What judges declared since the codes were drawn, for whoever may confirm it beside the draws. */
export function WaitingRelations({
  relations,
}: {
  relations: PanelView["relations"];
}) {
  const { t } = useTranslation("contests");
  if (relations.length === 0) return null;
  return (
    <Section title={t("relation.waiting")}>
      <p>{t("relation.waiting.about")}</p>
      <ul className="plain-list">
        {relations.map((relation) => (
          <li key={relation.id}>
            {[
              relation.code,
              relation.name,
              t(`recusal.${relation.kind}`),
              relation.reason,
            ].join(" · ")}{" "}
            <Moment at={relation.at} />{" "}
            <ConfirmRelation
              relation={relation}
              fields={{ act: "relation", what: "relation" }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
