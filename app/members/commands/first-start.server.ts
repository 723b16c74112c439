import { transaction } from "~/platform/database.server";
import { anyAccount } from "../store/accounts.server";
import { issueLink } from "../store/links.server";

/** The path of the link that makes the first administrator, in an installation where nobody has an account; else undefined. */
export async function firstAdministratorLink(): Promise<string | undefined> {
  return transaction(async (tx) => {
    if (await anyAccount(tx)) return undefined;
    const token = await issueLink(tx, {
      purpose: "first-administrator",
      hours: 24,
    });
    return `/first-administrator/${token}`;
  });
}
