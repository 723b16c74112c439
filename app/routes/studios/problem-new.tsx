import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { refusalText } from "~/kit/result";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, readForm } from "~/platform/http.server";
import { raiseProblem } from "~/studios/commands/problems.server";
import { newProblemForm } from "~/studios/forms/problems";
import { mayRaiseProblem } from "~/studios/rules/may";
import { replyDays } from "~/studios/rules/problem";
import { tradesOf } from "~/studios/store/places.server";
import { freeQuestion } from "~/studios/store/questions.server";
import { studioChoices } from "~/studios/store/studios.server";
import { AppForm, Field, Submit } from "~/ui/form";
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
  const [question, studios, trades] = await Promise.all([
    freeQuestion(database(), questionId),
    studioChoices(database()),
    tradesOf(database()),
  ]);
  return {
    title: t("problem.new"),
    question,
    studios,
    trades,
    studio: asked.get("studio") ?? "",
    taken: questionId > 0 && !question,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  if (!mayRaiseProblem(actor)) forbidden();
  const form = await readForm(request, newProblemForm);
  if (!form.ok) return form.refusal;
  const { title, description, tradeCode, studioId, questionId } = form.value;
  const raised = await raiseProblem(actor, {
    title,
    description,
    tradeCode: tradeCode ?? null,
    studioId: studioId ?? null,
    questionId: questionId ?? null,
  });
  if (!raised.ok) return form.refuse({ "": [refusalText(raised.refusal)] });
  throw redirect(`/problems/${raised.value}`);
}

export default function NewProblem() {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { title, question, studios, trades, studio, taken } =
    useLoaderData<typeof loader>();
  return (
    <Page title={title} lead={t("problem.new.reply", { days: replyDays })}>
      {question ? (
        <Banner>{t("problem.new.question", { topic: question.topic })}</Banner>
      ) : null}
      {taken ? (
        <Banner tone="warn">{t("refusal.question-taken")}</Banner>
      ) : null}
      <AppForm answer={useActionData<typeof action>()} words="studios">
        {question ? (
          <input type="hidden" name="questionId" value={question.id} />
        ) : null}
        <Field
          name="title"
          label={t("problem.title")}
          hint={t("problem.title.hint")}
          defaultValue={question?.body.slice(0, 200)}
        />
        <Field
          name="description"
          label={t("problem.description")}
          hint={t("problem.description.hint")}
          rows={6}
          optional
          defaultValue={question?.body}
        />
        <Field
          name="tradeCode"
          label={t("studio.trade")}
          optional
          options={trades.map((trade) => [trade.code, named(trade)])}
        />
        <Field
          name="studioId"
          label={t("problem.studio")}
          hint={t("problem.studio.hint")}
          optional
          defaultValue={studio}
          options={studios.map((each) => [String(each.id), named(each)])}
        />
        <Submit>{t("problem.new.submit")}</Submit>
      </AppForm>
    </Page>
  );
}
