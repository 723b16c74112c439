import { useTranslation } from "react-i18next";
import { Link } from "@remix-run/react";
import { Span } from "~/ui/moment";
import { Empty } from "~/ui/page";
import { isOff, type phaseOf } from "../rules/sessions";
import type { TimetableRow } from "../store/timetable.server";
import { useRoomName } from "./room-name";
import { UnusualPhase } from "./phase-word";
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
  | "room_name"
  | "room_name_en"
  | "lecturer_name"
  | "lecturer_name_en"
> & { phase: ReturnType<typeof phaseOf> };

/** Coming classes as lines: when, what, where. */
export function NextSessions({ rows }: { rows: Row[] }) {
  const { t } = useTranslation("schools");
  const taughtBy = useLecturerName();
  const titled = useEntryTitle();
  const roomed = useRoomName();
  if (rows.length === 0) return <Empty>{t("school.nothingNext")}</Empty>;
  return (
    <ul className="lines sessions">
      {rows.map((row) => {
        const { title, topic } = titled(row);
        const off = isOff(row.phase);
        return (
          <li key={row.id} className={off ? "off" : undefined}>
            <span className="when">
              <Span from={row.starts_at} to={row.ends_at} />
            </span>
            <span className="what">
              <Shape mode={row.mode} kind={row.kind} />{" "}
              <Link to={pageOf(row)}>{title}</Link>{" "}
              <UnusualPhase phase={row.phase} />
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
