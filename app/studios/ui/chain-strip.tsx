import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { chainSteps, type ChainPlace, type ChainStep } from "../rules/chain";

/** From the question in a lecture to the lecture that teaches its method, with the reader's own place marked. */
export function ChainStrip({
  places,
  here,
}: {
  places: ChainPlace[];
  here: ChainStep;
}) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  if (places.length === 0) return null;
  const shown = chainSteps.flatMap(
    (step) => places.find((place) => place.step === step) ?? [],
  );
  return (
    <nav className="chain" aria-label={t("chain.title")}>
      <ol>
        {shown.map(({ step, node, more }) => (
          <li
            key={step}
            className={node ? undefined : "not-yet"}
            aria-current={step === here ? "step" : undefined}
          >
            <small>{t(`chain.${step}`)}</small>
            {node ? (
              <ChainTitle
                to={step === here ? null : node.to}
                title={[
                  named({ name: node.title, name_en: node.titleEn }),
                  ...(node.state ? [t(`state.${node.state}`)] : []),
                ].join(" · ")}
              />
            ) : (
              <span aria-hidden>–</span>
            )}
            {more > 0 ? (
              <small>{t("chain.more", { count: more + 1 })}</small>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function ChainTitle({ to, title }: { to: string | null; title: string }) {
  return to ? (
    <Link to={to} className="chain-title" title={title}>
      {title}
    </Link>
  ) : (
    <span className="chain-title" title={title}>
      {title}
    </span>
  );
}
