import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Span } from "~/ui/moment";
import { Section } from "~/ui/page";
import type { PublicStage } from "../stages-page.server";

/** When and where an event takes place: its stages, and under each the shifts with their seats or benches. */
export function PublicStages({ stages }: { stages: PublicStage[] }) {
  const { t } = useTranslation("entries");
  const named = useNamed();
  if (stages.length === 0) return null;
  return (
    <Section title={t("stage.public")} id="stages">
      {stages.map((stage) => (
        <section key={stage.id} className="contest-stage">
          <h3>{named(stage)}</h3>
          <p className="note">
            <Span from={stage.from} to={stage.to} />
            {stage.place ? ` · ${stage.place}` : ""}
          </p>
          <Shifts stage={stage} />
        </section>
      ))}
    </Section>
  );
}

function Shifts({ stage }: { stage: PublicStage }) {
  const { t } = useTranslation("entries");
  if (stage.shifts.length === 0) return null;
  return (
    <ul className="lines">
      {stage.shifts.map((shift) => (
        <li key={shift.number}>
          <span className="when">
            {t("stage.shift", { number: shift.number })}
          </span>
          <span className="what">
            <Span from={shift.from} to={shift.to} />
            {" · "}
            {t(`stage.room.${stage.kind}`, { count: shift.benches })}
            {shift.place && shift.place !== stage.place
              ? ` · ${shift.place}`
              : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}
