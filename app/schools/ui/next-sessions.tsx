import { useTranslation } from "react-i18next";
import { Link } from "@remix-run/react";
import { Span } from "~/ui/moment";
import { Empty, StateWord } from "~/ui/page";
import type { TimetableRow } from "../store/timetable.server";
import { useRoomName } from "./room-name";
import { Shape } from "./shape";
import { pageOf, useEntryTitle } from "./slot";
import { useLecturerName } from "./lecturer-name";

type Row = Pick<
  TimetableRow,
  | "id"
  | "kind"
  | "number"
  | "title"
  | "title_en"
  | "course_title"
  | "course_title_en"
  | "mode"
  | "starts_at"
  | "ends_at"
  | "state"
  | "room_name"
  | "room_name_en"
  | "lecturer_name"
  | "lecturer_name_en"
>;

/** Coming classes as lines: when, what, where. */
export function NextSessions({ rows, now }: { rows: Row[]; now: Date }) {
  const { t } = useTranslation("schools");
  const taughtBy = useLecturerName();
  const titled = useEntryTitle();
  const roomed = useRoomName();
  if (rows.length === 0) return <Empty>{t("school.nothingNext")}</Empty>;
  return (
    <ul className="lines sessions">
      {rows.map((row) => {
        const { title, topic } = titled(row);
        const off = row.state === "cancelled" || row.state === "postponed";
        return (
          <li key={row.id} className={off ? "off" : undefined}>
            <span className="when">
              <Span from={row.starts_at} to={row.ends_at} />
            </span>
            <span className="what">
              <Shape mode={row.mode} kind={row.kind} />{" "}
              <Link to={pageOf(row)}>{title}</Link>{" "}
              {off ? (
                <StateWord tone="warn">
                  {t(`phase.${row.state as "cancelled" | "postponed"}`)}
                </StateWord>
              ) : null}
              {!off && row.starts_at <= now && now < row.ends_at ? (
                <StateWord tone="live">
                  {t(row.kind === "lecture" ? "phase.live" : "phase.on")}
                </StateWord>
              ) : null}
              <small>
                {[topic, roomed(row), taughtBy(row)]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </span>
            <span />
          </li>
        );
      })}
    </ul>
  );
}
