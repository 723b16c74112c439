import type { Migration } from "kysely";
import { up as members } from "./migrations/0001-members";
import { up as schools } from "./migrations/0002-schools";
import { up as lectures } from "./migrations/0003-lectures";
import { up as contests } from "./migrations/0004-contests";
import { up as studios } from "./migrations/0005-studios";
import { up as honours } from "./migrations/0006-honours";
import { up as changesTold } from "./migrations/0007-changes-told";
import { up as contestEntry } from "./migrations/0007-contest-entry";
import { up as contestJudging } from "./migrations/0008-contest-judging";
import { up as contestPublication } from "./migrations/0009-contest-publication";
import { up as studioPeople } from "./migrations/0010-studio-people";
import { up as roomsInEnglish } from "./migrations/0011-rooms-in-english";
import { up as endedSessions } from "./migrations/0012-ended-sessions";
import { up as shiftsInOrder } from "./migrations/0013-shifts-in-order";
import { up as proposedTopics } from "./migrations/0014-proposed-topics";
import { up as contestDesk } from "./migrations/0015-contest-desk";
import { up as entrantFactors } from "./migrations/0016-entrant-factors";
import { up as competed } from "./migrations/0017-competed";
import { up as startingLists } from "./migrations/0018-starting-lists";
import { up as panelSeats } from "./migrations/0020-panel-seats";
import { up as retiredRooms } from "./migrations/0024-retired-rooms";
import { up as sealedDraws } from "./migrations/0028-sealed-draws";
import { up as relationsConfirmed } from "./migrations/0029-relations-confirmed";
import { up as withdrawnAwards } from "./migrations/0032-withdrawn-awards";
import { up as earlierReplays } from "./migrations/0033-earlier-replays";
import { up as seriesStarts } from "./migrations/0034-series-starts";
import { up as shiftsApart } from "./migrations/0035-shifts-apart";
import { up as signedMarks } from "./migrations/0038-signed-marks";
import { up as secondPerson } from "./migrations/0039-second-person";
import { up as awardsDecidedByHand } from "./migrations/0040-awards-decided-by-hand";
import { up as correctedFactors } from "./migrations/0041-corrected-factors";
import { up as membershipDays } from "./migrations/0042-membership-days";
import { up as scheduledSessions } from "./migrations/0043-scheduled-sessions";

/** Every migration by name, in order. A static list, so that the bundled server carries them all. */
export const migrations: Record<string, Migration> = {
  "0001-members": { up: members },
  "0002-schools": { up: schools },
  "0003-lectures": { up: lectures },
  "0004-contests": { up: contests },
  "0005-studios": { up: studios },
  "0006-honours": { up: honours },
  "0007-changes-told": { up: changesTold },
  "0007-contest-entry": { up: contestEntry },
  "0008-contest-judging": { up: contestJudging },
  "0009-contest-publication": { up: contestPublication },
  "0010-studio-people": { up: studioPeople },
  "0011-rooms-in-english": { up: roomsInEnglish },
  "0012-ended-sessions": { up: endedSessions },
  "0013-shifts-in-order": { up: shiftsInOrder },
  "0014-proposed-topics": { up: proposedTopics },
  "0015-contest-desk": { up: contestDesk },
  "0016-entrant-factors": { up: entrantFactors },
  "0017-competed": { up: competed },
  "0018-starting-lists": { up: startingLists },
  "0020-panel-seats": { up: panelSeats },
  "0024-retired-rooms": { up: retiredRooms },
  "0028-sealed-draws": { up: sealedDraws },
  "0029-relations-confirmed": { up: relationsConfirmed },
  "0032-withdrawn-awards": { up: withdrawnAwards },
  "0033-earlier-replays": { up: earlierReplays },
  "0034-series-starts": { up: seriesStarts },
  "0035-shifts-apart": { up: shiftsApart },
  "0038-signed-marks": { up: signedMarks },
  "0039-second-person": { up: secondPerson },
  "0040-awards-decided-by-hand": { up: awardsDecidedByHand },
  "0041-corrected-factors": { up: correctedFactors },
  "0042-membership-days": { up: membershipDays },
  "0043-scheduled-sessions": { up: scheduledSessions },
};
