import { useState } from "react";
import type { JudgesSheet } from "../judge-page.server";
import { readMark } from "../rules/marks";
import type { Leaf } from "../rules/plan";
import type { OutboxRefusal, SavedMark } from "./outbox-store";
import type { Refusal } from "./outbox-store";
import type { useOutbox } from "./use-outbox";

type Box = ReturnType<typeof useOutbox>;

/** The marks of one sheet as they stand on this device, the aspect at hand and what is being typed. */
export function useMarking(
  page: Pick<JudgesSheet, "sheet" | "marks" | "entries" | "readAt">,
  leaves: readonly Leaf[],
  outbox: Box,
) {
  const { sheet, marks } = page;
  const kept = useKeptMarks(page, outbox);
  const [active, setActive] = useActive(leaves, marks);
  const [draft, setDraft] = useState<string>();
  const editable = sheet.open && sheet.state === "draft";
  const leaf = leaves.find(({ id }) => id === active);
  const shown = draft ?? kept.values[active] ?? "";

  const keep = (text: string) => {
    if (!leaf || !kept.keep(leaf, text)) return;
    setDraft(undefined);
    const next = leafAfter(leaf, leaves, kept.values);
    if (next) setActive(next.id);
  };
  return {
    values: kept.values,
    refusals: kept.refusals,
    refused: kept.refused,
    /** Puts our own value over the other device's. */
    insist: (refused: OutboxRefusal) =>
      outbox.put({ ...refused, base: refused.theirs?.entry ?? null }),
    active: editable ? active : "",
    leaf: editable ? leaf : undefined,
    draft: shown,
    setDraft,
    // The first key after an aspect is taken up begins anew; the old mark is not typed on to.
    press: (key: string) => setDraft((draft ?? "") + key),
    erase: () => setDraft(shown.slice(0, -1)),
    keep,
    pick: (id: string) => {
      if (draft !== undefined && id !== active) keep(draft);
      setDraft(undefined);
      setActive(id);
    },
  };
}

/** The aspect at hand: the first without a mark, until another is chosen; and again where a further round no longer asks for that. */
function useActive(leaves: readonly Leaf[], marks: Record<string, string>) {
  const first = leaves.find(({ id }) => !marks[id]) ?? leaves[0];
  const [chosen, choose] = useState(first?.id ?? "");
  const asked = leaves.some(({ id }) => id === chosen);
  return [asked ? chosen : (first?.id ?? ""), choose] as const;
}

/** The next leaf without a mark, after this one and then from the start; else simply the next. */
function leafAfter(
  leaf: Leaf,
  leaves: readonly Leaf[],
  values: Record<string, string>,
): Leaf | undefined {
  const at = leaves.indexOf(leaf);
  const after = [...leaves.slice(at + 1), ...leaves.slice(0, at)];
  return after.find(({ id }) => !values[id]) ?? leaves[at + 1];
}

/** The sheet's marks: what the page came with, what was saved since, and on top what still waits; with what was refused. */
function useKeptMarks(
  {
    sheet: { id: sheet },
    marks,
    entries,
    readAt,
  }: Pick<JudgesSheet, "sheet" | "marks" | "entries" | "readAt">,
  outbox: Box,
) {
  const [wrong, setWrong] = useState<Record<string, Refusal | undefined>>({});
  const saved = savedOf(outbox, sheet, Date.parse(readAt));
  const values: Record<string, string> = { ...marks };
  for (const [node, mark] of Object.entries(saved)) values[node] = mark.value;
  for (const mark of outbox.state.waiting)
    if (mark.sheet === sheet) values[mark.node] = mark.value;
  const refused = outbox.state.refused.filter((mark) => mark.sheet === sheet);
  return {
    values,
    refused,
    refusals: { ...refusalsOf(refused), ...defined(wrong) },
    /** Puts a mark into the outbox if it can be one; returns whether it can. */
    keep: (leaf: Leaf, text: string): boolean => {
      if (!outbox.ready) return false;
      const mark = readMark(leaf, text);
      setWrong({ ...wrong, [leaf.id]: mark.ok ? undefined : mark.refusal });
      if (!mark.ok) return false;
      const value = mark.value === null ? "" : mark.value.toString();
      const base = saved[leaf.id]?.entry ?? entries[leaf.id] ?? null;
      if (value !== (values[leaf.id] ?? ""))
        outbox.put({ sheet, node: leaf.id, value, base });
      return true;
    },
  };
}

function defined(wrong: Record<string, Refusal | undefined>) {
  return Object.fromEntries(
    Object.entries(wrong).flatMap(([node, refusal]) =>
      refusal ? [[node, refusal]] : [],
    ),
  );
}

/** What was saved from this device after the page was read: a page out of the device's own store may be older than its marks. */
function savedOf(
  { state }: Box,
  sheet: string,
  readAt: number,
): Record<string, SavedMark> {
  return Object.fromEntries(
    Object.entries(state.saved).flatMap(([key, mark]) => {
      const [of, node] = splitKey(key);
      return of === sheet && mark.at > readAt ? [[node, mark]] : [];
    }),
  );
}

function splitKey(key: string): [sheet: string, node: string] {
  const at = key.indexOf(" ");
  return [key.slice(0, at), key.slice(at + 1)];
}

function refusalsOf(refused: readonly OutboxRefusal[]) {
  return Object.fromEntries(
    refused.map(({ node, refusal }) => [node, refusal]),
  );
}
