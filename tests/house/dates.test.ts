import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { datesIn } from "~/i18n/dates";
import { uiWords } from "~/i18n/words";

const zone = "Asia/Shanghai";
const now = new Date("2026-11-28T19:00:00Z");

async function dates(language: "zh-CN" | "en") {
  const at = language === "en" ? 1 : 0;
  const ui = Object.fromEntries(
    Object.entries(uiWords).map(([key, both]) => [key, both[at]]),
  );
  const i18n = i18next.createInstance();
  await i18n.init({
    lng: language,
    resources: { [language]: { ui } },
    keySeparator: false,
  });
  return datesIn(i18n.getFixedT(language, "ui"), zone, now);
}

describe("a moment in writing", () => {
  it("has its weekday where the language has it", async () => {
    expect((await dates("zh-CN")).moment(now)).toBe("11月29日 周日 03:00");
    expect((await dates("en")).moment(now)).toBe("Sun 29 Nov 03:00");
  });

  it("has its year when that is not this one", async () => {
    const then = new Date("2025-12-31T16:30:00Z");
    expect((await dates("en")).moment(then)).toBe("Thu 1 Jan 00:30");
    const earlier = new Date("2018-08-15T01:30:00Z");
    expect((await dates("en")).moment(earlier)).toBe("Wed 15 Aug 2018 09:30");
    expect((await dates("zh-CN")).moment(earlier)).toBe(
      "2018年8月15日 周三 09:30",
    );
  });
});
