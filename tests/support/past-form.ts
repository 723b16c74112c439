import type { Page } from "playwright-core";
import { fill } from "./at-forms";

/** Opens the form of a past contest from the list of contests that are kept, and fills all of it but the file. */
export async function fillPastContest(
  officer: Page,
  fields: { name: string; slug: string; startsOn: string; endsOn: string },
): Promise<void> {
  await officer.goto("/manage/contests");
  await officer.getByRole("link", { name: "导入往届竞赛" }).click();
  await fill(officer, {
    "竞赛名称（中文）": fields.name,
    "竞赛名称（英文）": fields.slug,
    竞赛网址中的名字: fields.slug,
    "项目名称（中文）": "单项",
    "项目名称（英文）": "Event",
    项目网址中的名字: "event",
    开始日期: fields.startsOn,
    结束日期: fields.endsOn,
  });
  for (const name of ["unit", "trade"])
    await officer.locator(`select[name=${name}]`).selectOption({ index: 1 });
}

/** Chooses the file of results and sends the form. */
export async function sendPastContest(
  officer: Page,
  name: string,
  buffer: Buffer,
): Promise<void> {
  await officer
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await officer.getByRole("button", { name: "导入为最终成绩" }).click();
}
