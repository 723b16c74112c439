import type { Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import type { RoomCommand } from "../forms";
import { letIn, putOut } from "./doors.server";
import { callToStage, lowerHand, raiseHand } from "./hands.server";
import { askQuestion, giveAnswer } from "./questions.server";
import { closeLecture, openLecture } from "./room.server";

/** One command of the room's page, by its intent. */
export function actInRoom(
  actor: Member,
  id: number,
  command: RoomCommand,
): Promise<Result<undefined>> {
  switch (command.intent) {
    case "open":
      return openLecture(actor, id);
    case "close":
      return closeLecture(actor, id);
    case "raise":
      return raiseHand(actor, id);
    case "lower":
      return lowerHand(actor, id, command.person);
    case "call":
      return callToStage(actor, id, command.person);
    case "put-out":
      return putOut(actor, id, command.person, command.reason);
    case "let-in":
      return letIn(actor, id, command.person);
    case "ask":
      return askQuestion(actor, id, command.body, command.clientId ?? null);
    case "answer":
      return giveAnswer(actor, id, command.question, command.body);
    case "answered-aloud":
      return giveAnswer(actor, id, command.question, "");
  }
}
