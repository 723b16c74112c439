import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "~/ui/page";

const lists = ["schools", "timetable", "contests", "studios"] as const;

/** The district's lists as they look from one unit, and the key that keeps the reader there. */
export function UnitLists({
  unit,
}: {
  unit: { id: number; parent_id: number | null };
}) {
  const { t } = useTranslation(["members", "ui"]);
  return (
    <Section title={t("unit.lists")}>
      <nav className="unit-lists" aria-label={t("unit.lists")}>
        {lists.map((list) => (
          <Link
            key={list}
            to={`/${list}?unit=${unit.parent_id ? unit.id : ""}`}
          >
            {t(`ui:nav.${list}`)}
          </Link>
        ))}
        <Form method="post" action="/preferences">
          <input type="hidden" name="to" value={`/units/${unit.id}`} />
          <button className="plain" name="place" value={unit.id}>
            {t("unit.look")}
          </button>
        </Form>
      </nav>
    </Section>
  );
}
