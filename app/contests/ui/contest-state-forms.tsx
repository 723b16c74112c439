import { useTranslation } from "react-i18next";
import { Confirm } from "~/ui/confirm";
import { Banner } from "~/ui/page";

const next: Record<string, ("open" | "closed" | "draft")[]> = {
  draft: ["open"],
  open: ["closed"],
  closed: ["open"],
};

/** What a contest's own state means, and the acts that change it. */
export function ContestStateForms({ state }: { state: string }) {
  const { t } = useTranslation("contests");
  return (
    <Banner tone={state === "draft" ? "warn" : "info"}>
      <p>{t(`contest.state.${state as "draft"}`)}</p>
      <div className="actions">
        {(next[state] ?? []).map((to) => (
          <Confirm
            key={to}
            label={t(`contest.to.${to}`)}
            question={t(`contest.to.${to}.question`)}
            confirm={t(`contest.to.${to}`)}
            fields={{ intent: "state", state: to }}
          />
        ))}
      </div>
    </Banner>
  );
}
