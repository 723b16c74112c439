import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { Banner } from "~/ui/page";
import type { AwardsView } from "../awards-page.server";
import { AwardTable, isOpen, type AwardKinds } from "./award-table";
import { Objections } from "./objections";

type Props = {
  view: AwardsView;
  /** /contests/CONTEST */
  path: string;
  kinds: AwardKinds;
  /** whether the reader is somebody, and so may object */
  mayObject: boolean;
};

/** A contest's award list as everybody sees it: how far it is, its lines, and where to object to one. */
export function PublicAwards({ view, path, kinds, mayObject }: Props) {
  const { t } = useTranslation("contests");
  const dates = useDates();
  const { list, lines, objections, withheld } = view;
  return (
    <>
      <Banner tone={list?.state === "notice" ? "warn" : "info"}>
        {list?.state === "notice"
          ? t("awards.on-notice", { until: dates.day(list.notice_until ?? "") })
          : list?.state === "granted"
            ? t("awards.granted-on", { day: dates.day(list.granted_on ?? "") })
            : t("awards.not-yet")}
      </Banner>
      {withheld > 0 ? (
        <Banner tone="warn">{t("awards.withheld", { count: withheld })}</Banner>
      ) : null}
      {list ? (
        <AwardTable
          lines={lines}
          path={path}
          kinds={kinds}
          acts={
            list.state === "notice" && mayObject
              ? (line) => isOpen(line) && <Objection line={line} />
              : undefined
          }
        />
      ) : null}
      <Objections objections={objections} lines={lines} />
    </>
  );
}

function Objection({ line }: { line: AwardsView["lines"][number] }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <Confirm
      label={t("awards.object")}
      question={t("awards.object.question", {
        name: named(line),
        award: named(line.award),
      })}
      confirm={t("awards.object")}
      fields={{ line: line.id }}
    >
      <label className="confirm-reason">
        {t("awards.object.body")}
        <textarea name="body" rows={4} maxLength={2000} required />
      </label>
    </Confirm>
  );
}
