import { action as person } from "~/routes/manage/person";
import { answerOf, argsOf, post } from "~tests/support/requests";

export const administrator = "district-administrator";

/** Sends an act of a person's page. */
export const actOn = async (
  id: number,
  fields: Record<string, string>,
  by = administrator,
) =>
  answerOf(
    person(
      argsOf(await post(`/manage/people/${id}`, fields, by), {
        id: String(id),
      }),
    ),
  );
/** The codes of what was refused, by field. */
export const refusals = (answer: { data: any }) => answer.data.refused?.error;
