import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import type { AppForm } from "~/ui/form";
import { Page } from "~/ui/page";
import type { SessionPageView } from "../session-view.server";
import { PhaseWord } from "./phase-word";
import { Presence } from "./presence";
import { OwnPresence, SessionFactsList } from "./session-parts";
import { SessionNotice } from "./session-notice";

type Props = {
  page: SessionPageView;
  answer: Parameters<typeof AppForm>[0]["answer"];
};

/** A session: when and where, what changed, where I stand; for its keepers who is there. */
export function SessionPage({ page, answer }: Props) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const { session, title, now, own, keep, roster } = page;
  const topic = named({ name: session.title, name_en: session.title_en });
  return (
    <Page
      title={title}
      eyebrow={<Above session={session} />}
      aside={<PhaseWord phase={page.phase} />}
      lead={[
        t("session.number", { number: session.number }),
        topic === title ? "" : topic,
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={<Acts page={page} />}
    >
      <SessionNotice notice={page.notice} session={session} />
      {own && !keep ? (
        <OwnPresence own={own} session={session} open={page.open} now={now} />
      ) : null}
      <SessionFactsList session={session} />
      {roster ? (
        <Presence
          roster={roster}
          session={session}
          now={now}
          answer={answer}
          correct={page.manage}
          open={page.open}
        />
      ) : null}
    </Page>
  );
}

function Above({ session }: Pick<SessionPageView, "session">) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const { school_slug, school_name: name, school_name_en: name_en } = session;
  const lecture = session.kind === "lecture";
  return (
    <>
      <Link to={`/schools/${school_slug}`}>{named({ name, name_en })}</Link> ·{" "}
      <Link
        to={
          lecture ? `/lectures/${session.id}` : `/courses/${session.course_id}`
        }
      >
        {t(lecture ? "session.lecture" : "session.course")}
      </Link>
    </>
  );
}

function Acts({ page }: Pick<Props, "page">) {
  const { t } = useTranslation("schools");
  const { session, keep, open, manage } = page;
  return (
    <>
      {keep && open ? (
        <Link className="primary" to={`/sessions/${session.id}/sign-in`}>
          {t("session.showCode")}
        </Link>
      ) : null}
      {manage && session.kind === "course" ? (
        <Link className="plain" to={`/sessions/${session.id}/edit`}>
          {t("session.edit")}
        </Link>
      ) : null}
    </>
  );
}
