import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { nameIn } from "~/i18n/named";
import { issueLinksOf } from "~/members/commands/links.server";
import { linksForm } from "~/members/forms/people";
import { officerOf } from "~/members/session.server";
import { notFound, ownAddress, readForm } from "~/platform/http.server";
import { sheetFormat, sheetResponse } from "~/platform/sheet-writer.server";
import { languageOf, wordsFor } from "~/words.server";

/** A file is made by pressing the button; who only looks is led there. */
export async function loader({ request }: LoaderFunctionArgs) {
  await officerOf(request);
  return redirect("/manage/people/links");
}

/** Makes the links of a unit's members who cannot sign in yet, and hands them out as a file: the only place where they stand. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await officerOf(request);
  const format = sheetFormat(params.file, "links") ?? notFound();
  const form = await readForm(request, linksForm);
  if (!form.ok) return form.refusal;
  const done = await issueLinksOf(actor, form.value.unit);
  if (!done.ok) return form.refuse(done.errors);
  const t = await wordsFor(request, "members");
  const language = await languageOf(request);
  const origin = ownAddress(request);
  return sheetResponse(format, {
    name: t("links.title"),
    header: [t("person.name"), t("person.unit"), t("links.link")],
    rows: done.value.map((person) => [
      nameIn(language, person),
      nameIn(language, { name: person.unit, name_en: person.unit_en }),
      origin + person.path,
    ]),
  });
}
