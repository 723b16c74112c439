import { describe, expect, it } from "vitest";
import { firstAdministratorLink } from "~/members/commands/first-start.server";
import { addDays } from "~/kit/days";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { action as firstAdministrator } from "~/routes/members/first-administrator";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, post } from "~tests/support/requests";

testDatabase("empty");

describe("the first administrator", () => {
  it("says since when the district stands, so that older units than this installation fit below it", async () => {
    const path = (await firstAdministratorLink()) ?? "";
    const send = async (founded: string) =>
      answerOf(
        firstAdministrator(
          argsOf(
            await post(path, {
              name: "管理员",
              district: "区总工会",
              districtEn: "District Federation",
              founded,
              username: "admin",
              password: "four unrelated words",
              passwordAgain: "four unrelated words",
            }),
            { token: path.split("/").at(-1) ?? "" },
          ),
        ),
      );
    const tomorrow = await send(addDays(today(), 1));
    expect(tomorrow.data.refused.error).toEqual({
      founded: ["founded-in-future"],
    });
    expect(await send("1985-05-01")).toMatchObject({ status: 302, to: "/" });
    const district = await database()
      .selectFrom("unit")
      .select("founded_on")
      .executeTakeFirstOrThrow();
    expect(district.founded_on).toBe("1985-05-01");
  });
});
