import { contestsActs } from "~/contests/act-messages";
import { honoursActs } from "~/honours/act-messages";
import { lecturesActs } from "~/lectures/act-messages";
import { membersActs } from "~/members/act-messages";
import { reportsActs } from "~/reports/act-messages";
import { schoolsActs } from "~/schools/act-messages";
import { studiosActs } from "~/studios/act-messages";

// What the audit trail's lines are called comes together here. Like app/words.ts it knows all features, and none of them it.

/** The words of every feature's acts, by the feature's entry in the rail. */
const byFeature = {
  manage: membersActs,
  schools: schoolsActs,
  lectures: lecturesActs,
  contests: contestsActs,
  studios: studiosActs,
  honours: honoursActs,
  reports: reportsActs,
};

export const actWords = {
  ...membersActs,
  ...schoolsActs,
  ...lecturesActs,
  ...contestsActs,
  ...studiosActs,
  ...honoursActs,
  ...reportsActs,
};

/** The codes of all acts, by feature. */
export const actGroups = Object.entries(byFeature).map(([feature, acts]) => ({
  feature: feature as keyof typeof byFeature,
  acts: Object.keys(acts),
}));
