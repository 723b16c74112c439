import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Day } from "~/ui/moment";
import { Facts, StateWord } from "~/ui/page";
import type { Outcome } from "../store/outcomes.server";

/** What kind of outcome it is, whose, and where it came from. */
export function OutcomeFacts({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { studio, problem, kind, registeredOn, confidential } = outcome;
  return (
    <>
      {confidential ? (
        <p>
          <StateWord tone="warn">{t("outcome.confidential.word")}</StateWord>
        </p>
      ) : null}
      <Facts
        facts={[
          [
            t("problem.studio"),
            <Link key="studio" to={`/studios/${studio.slug}`}>
              {named(studio)}
            </Link>,
          ],
          [t("outcome.kind"), named(kind)],
          [
            t("chain.problem"),
            problem ? `${problem.no} ${problem.title}`.trimEnd() : "–",
          ],
          [t("outcome.registered"), <Day key="registered" on={registeredOn} />],
        ]}
      />
    </>
  );
}
