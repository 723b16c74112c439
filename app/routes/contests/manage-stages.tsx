import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import {
  Link,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeStages, nominateFrom } from "~/contests/commands/stages.server";
import { keptEvent } from "~/contests/load.server";
import { isBeingSetUp, type BoardState } from "~/contests/rules/board";
import { stagesForm } from "~/contests/stage-forms";
import { schemeOf } from "~/contests/store/field.server";
import {
  feedersOf,
  possibleFeeders,
  stagesOf,
} from "~/contests/store/stages.server";
import { Feeders } from "~/contests/ui/feeders";
import { Stages } from "~/contests/ui/stages";
import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { codeOf, readForm } from "~/platform/http.server";
import { ErrorSummary } from "~/ui/error-summary";
import { Banner, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;
const fieldsOf: Record<string, string> = {
  "shift-outside": "startsAt",
  "not-a-date": "startsAt",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "entries");
  const language = await languageOf(request);
  const db = database();
  const plan = (await schemeOf(db, event.id))?.plan;
  return {
    title: t("stage.title"),
    event: nameIn(language, event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    open: isBeingSetUp(event.board_state as BoardState),
    stages: await stagesOf(db, event.id),
    nodes: (plan?.inTreeOrder ?? []).map(({ id, node }) => ({
      id,
      name: node.name?.[language] ?? node.name?.["zh-CN"] ?? id,
    })),
    feeders: await feedersOf(db, event.id),
    possible: await possibleFeeders(db, event, contest.path),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const here = `/manage/contests/${contest.slug}/${event.slug}/stages`;
  const form = await readForm(request, stagesForm);
  if (!form.ok) return form.refusal;
  const sent = form.value;
  if (sent.intent === "nominate") {
    const done = await nominateFrom(actor, event.id, sent.from);
    if (!done.ok) return form.refuse({ "": [codeOf(done.refusal)] });
    const { entered, refused, unknown } = done.value;
    throw redirect(`${here}?entered=${entered}&left=${refused + unknown}`);
  }
  const done = await changeStages(actor, event.id, sent);
  if (!done.ok) {
    const field = fieldsOf[done.refusal.code] ?? "";
    return form.refuse({ [field]: [codeOf(done.refusal)] });
  }
  throw redirect(here);
}

export default function ManageStages() {
  const { t } = useTranslation("entries");
  const { title, event, back, ...view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const nominated = answer?.refused.initialValue?.intent === "nominate";
  return (
    <Page title={title} eyebrow={<Link to={back}>{event}</Link>}>
      {search.has("entered") ? (
        <Banner tone="good">
          {t("feeder.came", {
            entered: Number(search.get("entered")),
            left: Number(search.get("left")),
          })}
        </Banner>
      ) : null}
      {nominated ? (
        <ErrorSummary
          formId="nominate"
          errors={{ "": answer.refused.error?.[""] ?? [] }}
          answer={answer}
          words="entries"
        />
      ) : null}
      <Stages {...view} answer={answer} />
      <Section title={t("feeder.title")}>
        <p className="note">{t("feeder.about")}</p>
        <Feeders {...view} answer={answer} />
      </Section>
    </Page>
  );
}
