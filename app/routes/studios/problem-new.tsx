import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { refusalText } from "~/kit/result";
import { memberOf } from "~/members/session.server";
import { offeredOf } from "~/members/store/lists.server";
import { database } from "~/platform/database.server";
import { forbidden, readForm } from "~/platform/http.server";
import { raiseProblem } from "~/studios/commands/problems.server";
import { newProblemForm } from "~/studios/forms/problems";
import { mayRaiseProblem } from "~/studios/rules/may";
import { notOffered } from "~/studios/rules/choice";
import { replyDays } from "~/studios/rules/problem";
import { freeQuestion } from "~/studios/store/questions.server";
import { studioChoices } from "~/studios/store/studios.server";
import { ProblemForm } from "~/studios/ui/problem-form";
import { Banner, Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  if (!mayRaiseProblem(actor)) forbidden();
  const t = await wordsFor(request, "studios");
  const asked = new URL(request.url).searchParams;
  const questionId = Number(asked.get("question")) || 0;
  const [question, lists] = await Promise.all([
    freeQuestion(database(), questionId),
    offered(),
  ]);
  return {
    title: t("problem.new"),
    question,
    ...lists,
    studio: asked.get("studio") ?? "",
    taken: questionId > 0 && !question,
  };
}

/** What the form's lists offer. */
async function offered() {
  const [studios, trades] = await Promise.all([
    studioChoices(database()),
    offeredOf(database(), "trade"),
  ]);
  return { studios, trades };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  if (!mayRaiseProblem(actor)) forbidden();
  const form = await readForm(request, newProblemForm);
  if (!form.ok) return form.refusal;
  const { studioId, tradeCode } = form.value;
  const { studios, trades } = await offered();
  const wrong = notOffered({
    studioId: { chosen: studioId, offered: studios.map(({ id }) => id) },
    tradeCode: { chosen: tradeCode, offered: trades.map(({ code }) => code) },
  });
  if (wrong) return form.refuse(wrong);
  const raised = await raiseProblem(actor, form.value);
  if (!raised.ok) return form.refuse({ "": [refusalText(raised.refusal)] });
  throw redirect(`/problems/${raised.value}`);
}

export default function NewProblem() {
  const { t } = useTranslation("studios");
  const { title, taken, ...form } = useLoaderData<typeof loader>();
  const { question } = form;
  return (
    <Page title={title} lead={t("problem.new.reply", { days: replyDays })}>
      {question ? (
        <Banner>{t("problem.new.question", { topic: question.topic })}</Banner>
      ) : null}
      {taken ? (
        <Banner tone="warn">{t("refusal.question-taken")}</Banner>
      ) : null}
      <ProblemForm {...form} answer={useActionData<typeof action>()} />
    </Page>
  );
}
