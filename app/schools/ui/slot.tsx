import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { isOff } from "../rules/sessions";
import type { Entry } from "../week.server";
import { useRoomName } from "./room-name";
import { UnusualPhase } from "./phase-word";
import { Shape } from "./shape";

/** Where a class or a lecture has its page. */
export const pageOf = ({ kind, id }: Pick<Entry, "kind" | "id">) =>
  kind === "lecture" ? `/lectures/${id}` : `/sessions/${id}`;

/** A class's own name and, under it, what this time is about. */
export function useEntryTitle() {
  const named = useNamed();
  const { t } = useTranslation("schools");
  return (
    entry: Pick<
      Entry,
      | "kind"
      | "number"
      | "title"
      | "title_en"
      | "course_title"
      | "course_title_en"
    >,
  ) => {
    const topic = named({ name: entry.title, name_en: entry.title_en });
    if (entry.kind === "lecture")
      return {
        title: topic || t("lecture.untitled", { number: entry.number }),
        topic: "",
      };
    return {
      title: named({
        name: entry.course_title ?? topic,
        name_en: entry.course_title_en,
      }),
      topic,
    };
  };
}

/** One class in the timetable: when, how (by shape), what, where; its state as a word where it is not the usual one. */
export function Slot({ entry, now }: { entry: Entry; now: Date }) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const roomed = useRoomName();
  const { title, topic } = useEntryTitle()(entry);
  const over = entry.ends_at <= now && entry.phase !== "live";
  const place = [
    named({ name: entry.school_name, name_en: entry.school_name_en }),
    roomed(entry),
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <li
      className={[
        "slot",
        isOff(entry.phase) ? "off" : "",
        over ? "over" : "",
        entry.own ? "own" : "",
      ].join(" ")}
    >
      <Shape mode={entry.mode} kind={entry.kind} />
      <div>
        <p className="slot-title">
          <Link to={pageOf(entry)}>{title}</Link>{" "}
          <UnusualPhase phase={entry.phase} />
          {entry.own ? <b className="own-word">{t("entry.own")}</b> : null}
        </p>
        {topic ? <p className="slot-topic">{topic}</p> : null}
        <p className="slot-place">{place}</p>
      </div>
    </li>
  );
}
