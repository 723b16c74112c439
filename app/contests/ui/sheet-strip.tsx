import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { StripRow } from "../judge-page.server";

type Props = {
  sheets: StripRow[];
  current?: string;
  /** Sheets with marks that are still to be uploaded. */
  waiting?: ReadonlySet<string>;
  wrap?: boolean;
};

/** All sheets of a judge with their states; the one at hand stands out and is kept in sight. */
export function SheetStrip({ sheets, current, waiting, wrap }: Props) {
  const { t } = useTranslation("contests");
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which must not be taken for the effect's end.
    void here.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);
  return (
    <ol className={wrap ? "strip wrap" : "strip"}>
      {sheets.map((sheet) => (
        <li key={sheet.id} ref={sheet.id === current ? here : undefined}>
          <Link
            to={`/judging/${sheet.id}`}
            aria-current={sheet.id === current ? "page" : undefined}
            className={sheet.state === "draft" ? "draft" : "submitted"}
          >
            <b>{sheet.code}</b>
            <small>
              {waiting?.has(sheet.id)
                ? t("save.waiting-short")
                : sheet.status !== "entered"
                  ? t(`engine.${sheet.status as "absent"}`)
                  : sheet.excused
                    ? t(`sheet.excused.${sheet.excused as "absent"}`)
                    : sheet.state !== "draft"
                      ? t(`sheet.state.${sheet.state}`)
                      : sheet.round > 1
                        ? t("sheet.again-short")
                        : sheet.marked > 0
                          ? t("sheet.begun", { count: sheet.marked })
                          : t("sheet.untouched")}
            </small>
          </Link>
        </li>
      ))}
    </ol>
  );
}
