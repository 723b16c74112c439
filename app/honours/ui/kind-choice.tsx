import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Section } from "~/ui/page";
import type { NamedHonourKind } from "../rules/terms";

/** The district's list of honours to choose from: which one decides whether a person or a collective holds it. */
export function KindChoice({ kinds }: { kinds: NamedHonourKind[] }) {
  const { t } = useTranslation("honours");
  const named = useNamed();
  return (
    <>
      {(["person", "collective"] as const).map((holder) => (
        <Section key={holder} title={t(`record.choose.${holder}`)}>
          <ul className="kinds">
            {kinds
              .filter((kind) => kind.holder === holder)
              .map((kind) => (
                <li key={kind.code}>
                  <Link to={`?kind=${kind.code}`}>{named(kind)}</Link>
                  {kind.termYears === null ? null : (
                    <small>
                      {t("record.choose.term", { count: kind.termYears })}
                    </small>
                  )}
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
