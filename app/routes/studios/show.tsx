import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { nameIn, useNamed } from "~/i18n/named";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { studioBySlug } from "~/studios/store/studios.server";
import { studioView } from "~/studios/studio-view.server";
import { MethodTable } from "~/studios/ui/method-table";
import { OutcomeTable } from "~/studios/ui/outcome-table";
import { StepLine } from "~/studios/ui/step-line";
import { StudioActions, StudioFacts } from "~/studios/ui/studio-facts";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const studio = await studioBySlug(database(), params["slug"] ?? "");
  if (!studio) notFound();
  const [view, language] = await Promise.all([
    studioView(await actorOf(request), studio),
    languageOf(request),
  ]);
  return { title: nameIn(language, studio), ...view };
}

export default function Studio() {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { studio, standing, verified, today, outcomes, methods, facts, may } =
    useLoaderData<typeof loader>();
  return (
    <Page
      wide
      title={named(studio)}
      eyebrow={<Link to="/studios">{t(`studio.kind.${studio.kind}`)}</Link>}
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
      <StudioFacts studio={studio} {...facts} />
    </Page>
  );
}
