import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { LectureView } from "../lecture-view.server";
import { ConfirmWithReason } from "./confirm-with-reason";

/** What can be done from a lecture's page: come in, watch, prepare, put off; and how it ends otherwise than by its room. */
export function LectureActs({ lecture }: { lecture: LectureView }) {
  const { t } = useTranslation("lectures");
  const { pathname } = useLocation();
  const { id, phase, may } = lecture;
  const room = `/lectures/${id}/room`;
  return (
    <>
      {phase === "live" || phase === "lobby" ? (
        <Link
          className="primary"
          to={may.attend ? room : `/sign-in?to=${encodeURIComponent(pathname)}`}
        >
          {may.attend
            ? t(phase === "live" ? "page.join" : "page.wait")
            : t("page.signIn")}
        </Link>
      ) : null}
      {lecture.replay && phase !== "live" ? (
        <Link className="primary" to={`/lectures/${id}/replay`}>
          {t("replay.watch")}
        </Link>
      ) : null}
      {may.prepare ? (
        <Link className="plain" to={`/lectures/${id}/edit`}>
          {t("page.edit")}
        </Link>
      ) : null}
      {may.seeAttendance ? (
        <Link className="plain" to={`/sessions/${id}`}>
          {t("page.attendance")}
        </Link>
      ) : null}
      {may.postpone ? (
        <Link className="plain" to={`/lectures/${id}/postpone`}>
          {t("page.postpone")}
        </Link>
      ) : null}
      {may.hold ? (
        <ConfirmWithReason
          intent="held"
          label={t("held.label")}
          question={t("held.question")}
        />
      ) : null}
      {may.postpone ? (
        <ConfirmWithReason
          intent="call-off"
          label={t("callOff.label")}
          question={t("callOff.question", { number: lecture.number })}
          danger
        />
      ) : null}
    </>
  );
}
