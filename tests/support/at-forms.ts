import type { Locator, Page } from "playwright-core";

// What a person does at any form and at any question.

/** Fills a form's fields by their labels. */
export async function fill(
  form: Locator | Page,
  fields: Record<string, string>,
): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await form.getByLabel(label, { exact: true }).fill(value);
}

/** What stands beside a field as refused. */
export const beside = (form: Locator | Page, label: string): Locator =>
  form.locator(".field.wrong", { hasText: label }).locator(".refusal");

/** Asks for an act, says why where that is wanted, and confirms it; answered, the question is gone. */
export async function confirm(button: Locator, reason?: string): Promise<void> {
  await button.click();
  const asked = button.page().locator(".confirm:popover-open");
  if (reason !== undefined)
    await asked
      .locator("input[name=reason], textarea")
      .filter({ visible: true })
      .fill(reason);
  await asked.locator("button[type=submit]").click();
  await asked.waitFor({ state: "hidden" });
}
