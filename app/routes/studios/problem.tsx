import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { memberOf, today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { actOnProblem, rightsOn } from "~/studios/problem-acts.server";
import { problemChoices } from "~/studios/problem-choices.server";
import { chainAround } from "~/studios/store/chain.server";
import { stepsOf } from "~/studios/store/problem-steps.server";
import { problemByNo, trialsOf } from "~/studios/store/problems.server";
import { ChainStrip } from "~/studios/ui/chain-strip";
import {
  ProblemFacts,
  ProblemHistory,
  ProblemProgress,
} from "~/studios/ui/problem-parts";
import { ProblemNext } from "~/studios/ui/problem-next";
import { TrialTable } from "~/studios/ui/trial-table";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const db = database();
  const problem = await problemByNo(db, params["no"] ?? "");
  if (!problem) notFound();
  const may = await rightsOn(actor, problem);
  const [steps, trials, chain, choices] = await Promise.all([
    stepsOf(db, problem.id),
    trialsOf(db, problem.id),
    chainAround(db, actor, { problemId: problem.id }),
    may.keep || may.work
      ? problemChoices(problem)
      : { people: [], officers: [], studios: [] },
  ]);
  return {
    title: problem.title,
    problem,
    steps,
    trials,
    chain,
    may,
    today: today(),
    choices,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const problem = await problemByNo(database(), params["no"] ?? "");
  if (!problem) notFound();
  const refused = await actOnProblem(request, actor, problem);
  if (refused) return refused;
  throw redirect(`/problems/${problem.no}`);
}

export default function Problem() {
  const { t } = useTranslation("studios");
  const { problem, steps, trials, chain, ...next } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={problem.title}
      eyebrow={
        <>
          <Link to="/problems">{t("problem.one")}</Link> {problem.no}
        </>
      }
      actions={
        next.may.outcome && problem.studio ? (
          <Link
            className="primary"
            to={`/studios/${problem.studio.slug}/outcomes/new?problem=${problem.no}`}
          >
            {t("studio.outcome.new")}
          </Link>
        ) : null
      }
    >
      <ChainStrip places={chain} here="problem" />
      <ProblemProgress problem={problem} today={next.today} />
      <ProblemNext
        problem={problem}
        trials={trials}
        answer={useActionData<typeof action>()}
        {...next}
      />
      <ProblemFacts problem={problem} />
      <TrialTable trials={trials} />
      <ProblemHistory steps={steps} />
    </Page>
  );
}
