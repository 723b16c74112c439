import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { Span } from "~/ui/moment";
import { Facts } from "~/ui/page";
import type { ShownSession } from "../open-session.server";
import { useRoomName } from "./room-name";
import { Shape } from "./shape";
import { useLecturerName } from "./lecturer-name";

export type SessionView = ShownSession;

/** When, where, with whom. */
export function SessionFactsList({ session }: { session: SessionView }) {
  const { t } = useTranslation("schools");
  const taughtBy = useLecturerName();
  const roomed = useRoomName();
  return (
    <Facts
      facts={[
        [
          t("field.when"),
          <Span key="when" from={session.startsAt} to={session.endsAt} />,
        ],
        [t("field.mode"), <Shape key="mode" mode={session.mode} named />],
        [
          t("field.room"),
          [roomed(session), session.room_place].filter(Boolean).join(" · ") ||
            "–",
        ],
        [t("field.lecturer"), taughtBy(session) || t("lecturer.none")],
      ]}
    />
  );
}

/** Where I stand: signed in since when, my minutes, or the step that is open. */
export function OwnPresence({
  own,
  session,
  open,
  now,
}: {
  own: { since: Date | null; minutes: number; enrolled: boolean };
  session: SessionView;
  open: boolean;
  now: Date;
}) {
  const { t } = useTranslation("schools");
  const dates = useDates();
  const over = session.endsAt <= now;
  if (own.since)
    return (
      <div className="panel">
        <p className="panel-own">
          {t("own.signedIn", { time: dates.time(own.since) })}
        </p>
        <p>
          {over
            ? t("own.minutes", { count: own.minutes })
            : t("own.minutesLater")}
        </p>
      </div>
    );
  if (open && own.enrolled)
    return (
      <div className="panel">
        <p>{t("own.notSignedIn")}</p>
        <Link className="primary" to={`/sessions/${session.id}/sign-in`}>
          {t("signIn.go")}
        </Link>
      </div>
    );
  return over && own.enrolled ? (
    <div className="panel">
      <p>
        {own.minutes > 0
          ? t("own.minutes", { count: own.minutes })
          : t("own.absent")}
      </p>
    </div>
  ) : null;
}
