import { hashPassword } from "better-auth/crypto";
import { demoPassword } from "~/members/demo";
import type { Context } from "./context";
import { isOldHand, type Person, type Roster } from "./members";
import type { Units } from "./units";

/** The demo accounts by a short word, and the user name each signs in with: the name of its role. */
const usernames = {
  worker: "worker",
  lecturer: "lecturer",
  school: "school-manager",
  contest: "contest-officer",
  chief: "chief-judge",
  judge: "judge",
  encryption: "encryption-officer",
  arbitrator: "arbitrator",
  studio: "studio-lead",
  reviewer: "reviewer",
  union: "union-officer",
  admin: "district-administrator",
} as const;
export type DemoAccount = keyof typeof usernames;
export type DemoPeople = Record<DemoAccount, Person>;
/** The user names of the demo accounts, one per role. */
export const demoUsernames = Object.values(usernames);
const shorts = Object.keys(usernames) as DemoAccount[];

/** From which flagship enterprise each account's person comes: judges from others than the worker and the studio. */
const homes: Record<DemoAccount, number> = {
  worker: 0,
  studio: 0,
  union: 0,
  school: 0,
  lecturer: 12,
  judge: 5,
  chief: 6,
  encryption: 7,
  arbitrator: 8,
  contest: 9,
  reviewer: 10,
  admin: 11,
};

/** Chooses the persons who sign in, and marks them. Their rows are written with everyone else's. */
export function chooseDemoPeople(units: Units, roster: Roster): DemoPeople {
  const taken = new Set<Person>();
  const chosen = shorts.map((short) => {
    const home = units.flagships[homes[short]];
    const found =
      home &&
      roster.within(home).find((person) => fits(person) && !taken.has(person));
    if (!found)
      throw new Error(`Nobody fits the demo account ${usernames[short]}.`);
    taken.add(found);
    found.userId = `demo-${short}`;
    return [short, found] as const;
  });
  return Object.fromEntries(chosen) as DemoPeople;
}

function fits(person: Person): boolean {
  return (
    isOldHand(person) &&
    person.born > "1974-01-01" &&
    person.born < "1990-01-01"
  );
}

/** Writes the accounts in better-auth's own form; goes before the people, whose rows point here. */
export async function recordDemoAccounts(
  { book, now }: Context,
  people: DemoPeople,
): Promise<void> {
  const password = await hashPassword(demoPassword);
  for (const short of shorts) {
    const person = people[short];
    const username = usernames[short];
    const id = `demo-${short}`;
    book.add("user", {
      id,
      name: person.zh,
      email: `${username}@demo.jiangtang.invalid`,
      emailVerified: true,
      username,
      displayUsername: username,
      createdAt: now,
      updatedAt: now,
    });
    book.add("account", {
      id: `${id}-password`,
      accountId: id,
      providerId: "credential",
      userId: id,
      password,
      createdAt: now,
      updatedAt: now,
    });
  }
}
