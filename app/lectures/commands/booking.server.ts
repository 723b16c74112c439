import { refused, type Result } from "~/kit/result";
import {
  brokenConstraint,
  transaction,
  type Tx,
} from "~/platform/database.server";

/** A transaction in which the database may say that the lecturer teaches elsewhere then, or the series has a lecture then. */
export async function booking(
  work: (tx: Tx) => Promise<Result<undefined>>,
): Promise<Result<undefined>> {
  try {
    return await transaction(work);
  } catch (error) {
    switch (brokenConstraint(error)) {
      case "lecturer_is_free":
        return refused("lecturer-busy");
      case "series_start_once":
        return refused("start-taken");
      default:
        throw error;
    }
  }
}
