import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { nameIn, useNamed } from "~/i18n/named";
import { actorOf, today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import {
  mayContribute,
  maySeeProblems,
  mayRaiseProblem,
} from "~/studios/rules/may";
import { listMethods } from "~/studios/store/method-list.server";
import { outcomesOfStudio } from "~/studios/store/outcome-list.server";
import { peopleOf, placeOf, worksIn } from "~/studios/store/places.server";
import { problemsStanding, studioBySlug } from "~/studios/store/studios.server";
import { MethodTable } from "~/studios/ui/method-table";
import { OutcomeTable } from "~/studios/ui/outcome-table";
import { StepLine } from "~/studios/ui/step-line";
import { StudioActions, StudioFacts } from "~/studios/ui/studio-facts";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const db = database();
  const studio = await studioBySlug(db, params["slug"] ?? "");
  if (!studio) notFound();
  const actor = await actorOf(request);
  const place = placeOf(studio);
  const insider = mayContribute(
    actor,
    place,
    await worksIn(db, studio.id, actor.person?.id),
  );
  const [standing, outcomes, methods, people, language] = await Promise.all([
    problemsStanding(db, studio.id),
    outcomesOfStudio(db, studio.id, insider),
    listMethods(
      db,
      { studioId: studio.id, hidden: insider },
      { size: 200, offset: 0 },
    ),
    peopleOf(db, studio.id),
    languageOf(request),
  ]);
  const open = maySeeProblems(actor);
  return {
    title: nameIn(language, studio),
    studio,
    today: today(),
    verified: standing.verified,
    // A visitor learns how many stand where, and nothing of what they are.
    standing: open
      ? standing.standing
      : standing.standing.map(({ state }) => ({
          state,
          no: "",
          title: "",
          dueOn: null,
          owner: undefined,
        })),
    outcomes,
    methods: methods.rows,
    people,
    may: {
      open,
      raise: mayRaiseProblem(actor),
      contribute: insider,
    },
  };
}

export default function Studio() {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { studio, standing, verified, today, outcomes, methods, people, may } =
    useLoaderData<typeof loader>();
  return (
    <Page
      wide
      title={named(studio)}
      eyebrow={t(`studio.kind.${studio.kind}`)}
      lead={studio.summary || undefined}
      actions={<StudioActions slug={studio.slug} id={studio.id} may={may} />}
    >
      <Section
        title={t("studio.line")}
        note={may.open ? t("studio.line.note") : t("studio.line.members-only")}
      >
        <StepLine
          standing={standing}
          verified={verified}
          open={may.open}
          today={today}
        />
      </Section>
      <Section title={t("studio.outcomes.title")}>
        <OutcomeTable outcomes={outcomes} insider={may.contribute} />
      </Section>
      <Section title={t("studio.methods.title")}>
        <MethodTable methods={methods} of="studio" />
      </Section>
      <StudioFacts studio={studio} people={people} />
    </Page>
  );
}
