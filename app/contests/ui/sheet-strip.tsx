import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { StripRow } from "../judge-page.server";
import type { OutboxState } from "./outbox";

type Props = {
  sheets: StripRow[];
  current?: string;
  /** What still waits on this device, and what the server did not take. */
  outbox?: OutboxState;
  wrap?: boolean;
};

/** All sheets of a judge with their states; the one at hand stands out and is kept in sight. */
export function SheetStrip({ sheets, current, outbox, wrap }: Props) {
  const { t } = useTranslation("contests");
  const waiting = sheetsOf(outbox?.waiting);
  const refused = sheetsOf(outbox?.refused);
  const here = useRef<HTMLLIElement>(null);
  const strip = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const [list, item] = [strip.current, here.current];
    if (!list || !item) return;
    // The strip alone: on a phone it stands at the page's end, and the page must begin with the aspects.
    list.scrollLeft =
      item.offsetLeft -
      list.offsetLeft -
      (list.clientWidth - item.clientWidth) / 2;
  }, [current]);
  return (
    <ol ref={strip} className={wrap ? "strip wrap" : "strip"}>
      {sheets.map((sheet) => (
        <li key={sheet.id} ref={sheet.id === current ? here : undefined}>
          <Link
            to={`/judging/${sheet.id}`}
            aria-current={sheet.id === current ? "page" : undefined}
            className={sheet.state === "draft" ? "draft" : "submitted"}
          >
            <b>{sheet.code}</b>
            <small>
              {refused.has(sheet.id)
                ? t("save.refused-short")
                : waiting.has(sheet.id)
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

const sheetsOf = (marks: readonly { sheet: string }[] = []) =>
  new Set(marks.map(({ sheet }) => sheet));
