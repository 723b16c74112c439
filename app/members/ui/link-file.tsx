import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { Banner, Section } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";

type LinkFileProps = {
  /** The unit as somebody typed it, or its code. */
  typed: string;
  refused?: string;
  unit?: { id: number; name: string; name_en: string };
  /** How many of its members need a link. */
  count?: number;
  most: number;
};

/** Links for all of a unit's members who cannot sign in yet: the unit, how many they are, and the file that is made. */
export function LinkFile({
  typed,
  refused,
  unit,
  count = 0,
  most,
}: LinkFileProps) {
  const { t } = useTranslation("members");
  const refusal = useRefusals("members");
  const number = useNumbers();
  const name = useNamed();
  return (
    <>
      <Form className="filters">
        <label>
          <span>{t("people.unit")}</span>
          <input type="search" name="unit" key={typed} defaultValue={typed} />
        </label>
        <button className="plain">{t("links.look")}</button>
      </Form>
      {refused ? <Banner tone="bad">{refusal(refused)}</Banner> : null}
      {unit ? (
        <Section title={name(unit)}>
          <p>
            {count > 0
              ? t("links.count", { figure: number(count) })
              : t("links.none")}
          </p>
          {count > most ? (
            <p className="note">{t("links.most", { figure: number(most) })}</p>
          ) : null}
          {count > 0 ? <MakeFile unit={unit.id} /> : null}
        </Section>
      ) : null}
    </>
  );
}

/** A plain form: its answer is a file, which the browser puts down. */
function MakeFile({ unit }: { unit: number }) {
  const { t } = useTranslation("members");
  return (
    <form method="post" action="/manage/people/links/links.xlsx">
      <input type="hidden" name="unit" value={unit} />
      <p className="note">{t("links.hint")}</p>
      <p className="actions">
        <button className="primary">{t("links.make")}</button>
        <button className="plain" formAction="/manage/people/links/links.csv">
          {t("links.make.csv")}
        </button>
      </p>
    </form>
  );
}
