import { useState } from "react";
import type { JudgesSheet } from "../judge-page.server";
import { readMark } from "../rules/marks";
import type { Leaf } from "../rules/plan";
import type { useOutbox } from "./use-outbox";

export type Refusal = {
  code: string;
  params?: Record<string, string | number>;
};

type Box = ReturnType<typeof useOutbox>;

/** The marks of one sheet as they stand on this device, the aspect at hand and what is being typed. */
export function useMarking(
  { sheet, marks }: Pick<JudgesSheet, "sheet" | "marks">,
  leaves: readonly Leaf[],
  outbox: Box,
) {
  const kept = useKeptMarks(sheet.id, marks, outbox);
  const firstEmpty = leaves.find(({ id }) => !marks[id]) ?? leaves[0];
  const [active, setActive] = useState(firstEmpty?.id ?? "");
  const [draft, setDraft] = useState<string>();
  const editable = sheet.open && sheet.state === "draft";
  const leaf = leaves.find(({ id }) => id === active);
  const shown = draft ?? kept.values[active] ?? "";

  const keep = (text: string) => {
    if (!leaf || !kept.keep(leaf, text)) return;
    setDraft(undefined);
    const at = leaves.indexOf(leaf);
    const after = [...leaves.slice(at + 1), ...leaves.slice(0, at)];
    const next = after.find(({ id }) => !kept.values[id]) ?? leaves[at + 1];
    if (next) setActive(next.id);
  };
  return {
    values: kept.values,
    refusals: kept.refusals,
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

/** The sheet's marks: what the page came with, what was saved since, and on top what still waits; with what was refused. */
function useKeptMarks(
  sheet: string,
  marks: Record<string, string>,
  outbox: Box,
) {
  const [wrong, setWrong] = useState<Record<string, Refusal | undefined>>({});
  const values: Record<string, string> = {
    ...marks,
    ...savedOf(outbox, sheet),
  };
  for (const mark of outbox.state.waiting)
    if (mark.sheet === sheet) values[mark.node] = mark.value;
  return {
    values,
    refusals: { ...refusedOf(outbox, sheet), ...defined(wrong) },
    /** Puts a mark into the outbox if it can be one; returns whether it can. */
    keep: (leaf: Leaf, text: string): boolean => {
      if (!outbox.ready) return false;
      const mark = readMark(leaf, text);
      setWrong({ ...wrong, [leaf.id]: mark.ok ? undefined : mark.refusal });
      if (!mark.ok) return false;
      const value = mark.value === null ? "" : mark.value.toString();
      if (value !== (values[leaf.id] ?? ""))
        outbox.put({ sheet, node: leaf.id, value });
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

function savedOf({ state }: Box, sheet: string) {
  return Object.fromEntries(
    Object.entries(state.saved).flatMap(([key, value]) => {
      const [of, node] = splitKey(key);
      return of === sheet ? [[node, value]] : [];
    }),
  );
}

function splitKey(key: string): [sheet: string, node: string] {
  const at = key.indexOf(" ");
  return [key.slice(0, at), key.slice(at + 1)];
}

function refusedOf({ state }: Box, sheet: string) {
  return Object.fromEntries(
    state.refused
      .filter((mark) => mark.sheet === sheet)
      .map(({ node, refusal }) => [node, refusal as Refusal]),
  );
}
