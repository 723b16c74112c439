import type { Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import type { LecturePageCommand } from "../forms";
import { callOffLecture, holdWithoutRoom } from "./endings.server";
import { takeDownReplay, takeOffMaterial } from "./files.server";
import { divideReplay } from "./replay.server";
import { askQuestion, giveAnswer } from "./questions.server";

/** One command of a lecture's page, by its intent. */
export function actOnLecture(
  actor: Member,
  id: number,
  command: LecturePageCommand,
): Promise<Result<"removed" | "cancelled" | undefined>> {
  switch (command.intent) {
    case "ask":
      return askQuestion(actor, id, command.body, null);
    case "answer":
      return giveAnswer(actor, id, command.question, command.body);
    case "take-off":
      return takeOffMaterial(actor, id, command.material);
    case "take-down-replay":
      return takeDownReplay(actor, id);
    case "chapters":
      return divideReplay(actor, id, command.chapters);
    case "held":
      return holdWithoutRoom(actor, id, command.reason);
    case "call-off":
      return callOffLecture(actor, id, command.reason);
  }
}
