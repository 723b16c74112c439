import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { asLanguage } from "~/i18n/language";
import { choosePlace } from "~/members/place.server";
import { env } from "~/platform/env.server";
import { ownPath } from "~/platform/http.server";
import { formOf } from "~/platform/sent-form.server";
import { languageCookie, themeCookie } from "~/words.server";

export const loader = () => redirect("/");

/** Keeps the reader's language, theme or place in a cookie and goes back to where they were. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request);
  const headers = new Headers();
  const safely = { secure: env().https };
  const language = asLanguage(form.get("language")?.toString());
  if (language)
    headers.append(
      "Set-Cookie",
      await languageCookie.serialize(language, safely),
    );
  const theme = form.get("theme");
  if (theme === "auto" || theme === "light" || theme === "dark") {
    headers.append("Set-Cookie", await themeCookie.serialize(theme, safely));
  }
  const to = ownPath(form.get("to")?.toString() ?? null);
  const place = await choosePlace(form.get("place")?.toString() ?? "", to);
  if (place) headers.append("Set-Cookie", place.cookie);
  return redirect(place?.to ?? to, { headers });
}
