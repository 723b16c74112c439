import { useTranslation } from "react-i18next";
import { Span } from "~/ui/moment";
import { Section, StateWord } from "~/ui/page";
import type { FoundClash, Planned } from "../commands/courses.server";

/** The dates that a recurrence means, each with what it clashes with. */
export function PlanPreview({
  planned,
  clashes,
}: {
  planned: Planned[];
  clashes: FoundClash[];
}) {
  const { t } = useTranslation("schools");
  return (
    <Section
      title={t("plan.title", { count: planned.length })}
      note={
        clashes.length > 0
          ? t("plan.clashes", { count: clashes.length })
          : t("plan.free")
      }
    >
      <ol className="plain-list">
        {planned.map(({ startsAt, endsAt }) => (
          <li key={startsAt.toISOString()}>
            <Span from={startsAt} to={endsAt} />
            <span>
              {clashes
                .filter(
                  (clash) => clash.startsAt.getTime() === startsAt.getTime(),
                )
                .map((clash) => (
                  <StateWord key={`${clash.field} ${clash.title}`} tone="bad">
                    {t(`plan.${clash.field}`, {
                      what: clash.title,
                      whatEn: clash.titleEn,
                      who: clash.who,
                      whoEn: clash.whoEn,
                    })}
                  </StateWord>
                ))}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
