import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { Empty, Section } from "~/ui/page";
import { Upload } from "~/ui/upload";
import type { Method } from "../store/methods.server";
import type { Version } from "../store/versions.server";
import { Refused } from "./refused";
import type { Answer } from "./sent";

type Props = {
  method: Method;
  steps: Version["steps"];
  /** Whether they may change now. */
  open: boolean;
  answer: Answer;
};

/** The inventor's photo and a picture for each step, as the card shows them. */
export function MethodPictures({ method, steps, open, answer }: Props) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { slug, photoId, inventor } = method;
  return (
    <>
      <Refused answer={answer} intent="remove-picture" />
      <Section title={t("method.photo")}>
        <Picture
          slug="methodPhoto"
          input={{ slug }}
          step={0}
          pictureId={photoId ?? undefined}
          name={named(inventor)}
          hint={t("method.photo.hint")}
          open={open}
        />
      </Section>
      <Section title={t("method.steps")}>
        {steps.length === 0 ? (
          <Empty>{t("method.picture.no-version")}</Empty>
        ) : null}
        <ol className="picture-steps">
          {steps.map(({ title, body, pictureId }, at) => (
            <li key={at}>
              <p>
                <b>{title}</b>
                {body ? <span className="note">{body}</span> : null}
              </p>
              <Picture
                slug="stepPicture"
                input={{ slug, step: at + 1 }}
                step={at + 1}
                pictureId={pictureId}
                name={title}
                open={open}
              />
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

type PictureProps = {
  slug: string;
  input: object;
  step: number;
  pictureId: string | undefined;
  name: string;
  hint?: string;
  open: boolean;
};

/** A picture with the ways to put one up, replace it and take it off. */
function Picture(props: PictureProps) {
  const { slug, input, step, pictureId, name, hint, open } = props;
  const { t } = useTranslation("studios");
  return (
    <div className="picture">
      {pictureId ? (
        <img src={`/files/${pictureId}`} alt={name} />
      ) : (
        <p className="note">{t("method.picture.none")}</p>
      )}
      {open ? (
        <div className="actions">
          <Upload
            slug={slug}
            input={() => input}
            label={t(
              pictureId ? "method.picture.replace" : "method.picture.add",
            )}
            hint={hint ?? t("method.picture.kinds")}
            accept=".png,.jpg,.jpeg,.webp"
            words="studios"
          />
          {pictureId ? (
            <Confirm
              label={t("method.picture.remove")}
              question={t("method.picture.remove.question", { name })}
              confirm={t("method.picture.remove")}
              fields={{ intent: "remove-picture", step }}
              danger
            />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
