import { nameIn } from "~/i18n/named";
import { holdsAnywhere, type Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { ownScope } from "./lists.server";
import { encryptionDue } from "./rules/encryption-due";
import { eventsToEncrypt } from "./store/waiting-encryption.server";

/** What waits for an encryption officer: work codes to draw, and after judging the draws to open again, one line an event. */
export async function encryptionLines(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  if (!holdsAnywhere(actor, "encryption-officer")) return [];
  const scope = ownScope(actor, ["encryption-officer"]);
  const rows = await eventsToEncrypt(database(), scope, today());
  const waiting = rows.flatMap(({ facts, ...row }) => {
    const due = encryptionDue(facts, now());
    return due ? { ...row, due } : [];
  });
  if (waiting.length === 0) return [];
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  return waiting.map(({ due, ...row }) => {
    const event = nameIn(language, row);
    const draws = due.act === "draw";
    return {
      id: `contest-encryption-${row.id}`,
      at: draws ? (row.starts_at ?? undefined) : row.state_changed_at,
      title: draws
        ? t("today.draw", { event, count: due.count })
        : t(`today.decrypt.${due.step}`, { event }),
      to: `/manage/contests/${row.slug}/${row.event}/draws`,
      button: t(draws ? "today.draw.button" : "today.decrypt.button"),
      urgent: true,
    };
  });
}
