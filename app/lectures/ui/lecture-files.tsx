import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Confirm } from "~/ui/confirm";
import { AppForm, Field, Submit } from "~/ui/form";
import { Section } from "~/ui/page";
import { Upload } from "~/ui/upload";
import type { LectureView } from "../lecture-view.server";
import { momentIn } from "../rules/replay";
import { MaterialList, type ShownMaterial } from "./material-list";

// Endings rather than types: some systems do not know the type of a .pptx.
const documents = ".pdf,.pptx,.docx,.xlsx,.png,.jpg,.jpeg,.webp,.gif";
const videos = "video/mp4,video/webm,.mp4,.webm";

/** What is read beforehand; whoever prepares the lecture adds and withdraws. */
export function MaterialsSection({ lecture }: { lecture: LectureView }) {
  const { t } = useTranslation("lectures");
  const { may } = lecture;
  return (
    <Section id="materials" title={t("material.title")}>
      {!may.attend && lecture.materialCount > 0 ? (
        <p className="empty">
          <Link to={`/sign-in?to=/lectures/${lecture.id}`}>
            {t("material.signIn")}
          </Link>
        </p>
      ) : (
        <MaterialList
          materials={lecture.materials}
          act={
            may.prepare ? (material) => <TakeOff {...material} /> : undefined
          }
        />
      )}
      {may.prepare ? (
        <Upload
          slug="lectureMaterial"
          input={() => ({ lectureId: lecture.id })}
          label={t("material.add")}
          hint={t("material.kinds")}
          accept={documents}
          several
          words="lectures"
        />
      ) : null}
    </Section>
  );
}

function TakeOff({ id, title }: ShownMaterial) {
  const { t } = useTranslation("lectures");
  return (
    <Confirm
      label={t("material.takeOff")}
      question={t("material.takeOff.question", { title })}
      confirm={t("material.takeOff")}
      fields={{ intent: "take-off", material: id }}
      danger
    />
  );
}

/** What a replay is divided into, a line each; whoever prepares the lecture types it. */
function ChaptersForm({ lecture, answer }: SectionProps) {
  const { t } = useTranslation("lectures");
  const refused = answer?.refused.initialValue?.intent === "chapters";
  const typed = lecture.chapters
    .map(({ second, title }) => `${momentIn(second)} ${title}`)
    .join("\n");
  return (
    <details className="fold" open={refused}>
      <summary>{t("chapters.edit")}</summary>
      <AppForm
        answer={refused ? answer : undefined}
        words="lectures"
        defaults={{ chapters: typed }}
      >
        <input type="hidden" name="intent" value="chapters" />
        <Field
          name="chapters"
          rows={5}
          label={t("chapters.title")}
          hint={t("chapters.hint")}
        />
        <Submit kind="plain">{t("chapters.save")}</Submit>
      </AppForm>
    </details>
  );
}

type SectionProps = {
  lecture: LectureView;
  answer: { refused: SubmissionResult<string[]> } | null | undefined;
};

/** The replay, or the way to put one up. */
export function ReplaySection({ lecture, answer }: SectionProps) {
  const { t } = useTranslation("lectures");
  const { replay, may, phase } = lecture;
  if (!replay && phase !== "over") return null;
  return (
    <Section id="replay" title={t("replay.title")}>
      {replay ? (
        <p className="line">
          <Link to={`/lectures/${lecture.id}/replay`}>{t("replay.watch")}</Link>{" "}
          {replay.seconds ? (
            <span className="note">
              {t("replay.length", { minutes: Math.ceil(replay.seconds / 60) })}
            </span>
          ) : null}
        </p>
      ) : (
        <p className="empty">{t("replay.none")}</p>
      )}
      {may.prepare ? (
        <div className="actions">
          <Upload
            slug="lectureReplay"
            input={async ([file]) => ({
              lectureId: lecture.id,
              seconds: file ? await lengthOf(file) : 0,
            })}
            label={t(replay ? "replay.replace" : "replay.add")}
            hint={t("replay.kinds")}
            accept={videos}
            words="lectures"
          />
          {replay ? (
            <Confirm
              label={t("replay.takeDown")}
              question={t("replay.takeDown.question")}
              confirm={t("replay.takeDown")}
              fields={{ intent: "take-down-replay" }}
              danger
            />
          ) : null}
        </div>
      ) : null}
      {may.prepare && replay?.seconds ? (
        <ChaptersForm lecture={lecture} answer={answer} />
      ) : null}
    </Section>
  );
}

/** A video's length in whole seconds, as this browser's player reads it; refuses `replay-unreadable`. */
function lengthOf(file: File): Promise<number> {
  const video = document.createElement("video");
  const address = URL.createObjectURL(file);
  return new Promise<number>((found, fail) => {
    const give = () => {
      if (Number.isFinite(video.duration))
        found(Math.max(1, Math.floor(video.duration)));
      // Recordings of browsers do not say how long they are until one has looked at their end.
      else video.currentTime = 1e7;
    };
    video.ondurationchange = give;
    video.onerror = () => fail(new Error("replay-unreadable"));
    video.preload = "metadata";
    video.src = address;
  }).finally(() => URL.revokeObjectURL(address));
}
