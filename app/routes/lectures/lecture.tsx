import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnLecture } from "~/lectures/commands/act-on-lecture.server";
import { lecturePageForm } from "~/lectures/forms";
import { lectureView } from "~/lectures/lecture-view.server";
import { lectureById } from "~/lectures/store/lectures.server";
import { LecturePage } from "~/lectures/ui/lecture-page";
import { actorOf, memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import {
  codeOf,
  forbidden,
  idParam,
  notFound,
  readForm,
} from "~/platform/http.server";
import { maySeeProblems } from "~/studios/rules/may";
import { chainAround } from "~/studios/store/chain.server";
import { problemsFromLecture } from "~/studios/store/questions.server";
import { ChainStrip } from "~/studios/ui/chain-strip";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";
import { nameIn } from "~/i18n/named";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lecture = await lectureById(database(), idParam(params.id));
  if (!lecture) notFound();
  const t = await wordsFor(request, "lectures");
  const topic = nameIn(await languageOf(request), lecture.topic);
  const actor = await actorOf(request);
  const start = { sessionId: lecture.id };
  return {
    title: topic || t("topic.none"),
    lecture: await lectureView(actor, lecture),
    // What became of the lecture's questions, and which method it teaches, is the studios' to say.
    chain: await chainAround(database(), actor, start),
    problems: maySeeProblems(actor)
      ? await problemsFromLecture(database(), lecture.id)
      : [],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const id = idParam(params.id);
  const lecture = await lectureById(database(), id);
  if (!lecture) notFound();
  const form = await readForm(request, lecturePageForm);
  if (!form.ok) return form.refusal;
  const done = await actOnLecture(actor, id, form.value);
  if (done.ok)
    return redirect(
      done.value === "removed"
        ? `/lectures/series/${lecture.series.id}`
        : `/lectures/${id}`,
    );
  if (done.refusal.code === "may-not") forbidden();
  const field = form.value.intent === "chapters" ? "chapters" : "";
  return form.refuse({ [field]: [codeOf(done.refusal)] });
}

export default function Lecture() {
  const { title, lecture, chain, problems } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const here = `/lectures/${lecture.id}`;
  return (
    <LecturePage
      title={title}
      lecture={lecture}
      problems={problems}
      chain={
        <ChainStrip
          places={chain}
          here={chain.find(({ node }) => node?.to === here)?.step ?? "lecture"}
        />
      }
      answer={answer as Parameters<typeof LecturePage>[0]["answer"]}
    />
  );
}
