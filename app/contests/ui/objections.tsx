import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import { Moment } from "~/ui/moment";
import { Section, StateWord } from "~/ui/page";
import type { AwardsView } from "../awards-page.server";

type Props = {
  objections: AwardsView["objections"];
  lines: AwardsView["lines"];
  /** Offers the answer to each that is open. */
  answering?: boolean;
};
const tones = { open: "warn", upheld: "bad", dismissed: "neutral" } as const;

/** Objections to an award list with their answers. */
export function Objections({ objections, lines, answering }: Props) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  if (objections.length === 0) return null;
  return (
    <Section title={t("awards.objections")}>
      <ul className="appeals">
        {objections.map((each) => (
          <li key={each.id}>
            <h3>
              {lines.filter(({ id }) => id === each.line).map(named)}{" "}
              <StateWord tone={tones[each.state]}>
                {t(`awards.objection.${each.state}`)}
              </StateWord>
            </h3>
            <p className="note">
              {named(each.by)} · <Moment at={each.at} />
            </p>
            <p className="notice-text">{each.body}</p>
            {each.answer ? (
              <p className="notice-text">
                <b>{t("awards.answer")}</b> {each.answer}
              </p>
            ) : null}
            {answering && each.state === "open" ? (
              <AppForm words="contests">
                <input type="hidden" name="intent" value="answer" />
                <input type="hidden" name="objection" value={each.id} />
                <Field
                  name="verdict"
                  label={t("awards.answer.verdict")}
                  options={[
                    ["upheld", t("awards.objection.upheld")],
                    ["dismissed", t("awards.objection.dismissed")],
                  ]}
                />
                <Field name="answer" label={t("awards.answer")} rows={3} />
                <Submit>{t("awards.answer.submit")}</Submit>
              </AppForm>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
