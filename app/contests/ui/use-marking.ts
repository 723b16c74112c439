import { useState } from "react";
import type { JudgesSheet } from "../judge-page.server";
import { readMark } from "../rules/marks";
import type { Leaf } from "../rules/plan";
import type { useOutbox } from "./use-outbox";

export type Refusal = {
  code: string;
  params?: Record<string, string | number>;
};

/** The marks of one sheet as they stand on this device, the aspect at hand and what is being typed. */
export function useMarking(
  { sheet, marks }: Pick<JudgesSheet, "sheet" | "marks">,
  leaves: readonly Leaf[],
  outbox: ReturnType<typeof useOutbox>,
) {
  const [own, setOwn] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState<Record<string, Refusal>>({});
  const firstEmpty = leaves.findIndex(({ id }) => !marks[id]);
  const editable = sheet.open && sheet.state === "draft";
  const [active, setActive] = useState(
    leaves[Math.max(0, firstEmpty)]?.id ?? "",
  );
  const [draft, setDraft] = useState<string>();
  const values = { ...marks, ...savedOf(outbox, sheet.id), ...own };
  for (const mark of outbox.state.waiting)
    if (mark.sheet === sheet.id) values[mark.node] = mark.value;
  const leaf = leaves.find(({ id }) => id === active);
  const refusals = { ...refusedOf(outbox, sheet.id), ...wrong };

  const keep = (text: string) => {
    if (!leaf || !outbox.ready) return;
    const mark = readMark(leaf, text);
    if (!mark.ok) {
      setWrong({ ...wrong, [leaf.id]: mark.refusal });
      return;
    }
    const value = mark.value === null ? "" : mark.value.toString();
    const { [leaf.id]: _gone, ...others } = wrong;
    setWrong(others);
    if (value !== (values[leaf.id] ?? "")) {
      setOwn({ ...own, [leaf.id]: value });
      outbox.put({ sheet: sheet.id, node: leaf.id, value });
    }
    setDraft(undefined);
    const at = leaves.indexOf(leaf);
    const after = [...leaves.slice(at + 1), ...leaves.slice(0, at)];
    const next = after.find(({ id }) => !values[id]) ?? leaves[at + 1];
    if (next) setActive(next.id);
  };
  return {
    values,
    refusals,
    active: editable ? active : "",
    leaf: editable ? leaf : undefined,
    draft: draft ?? values[active] ?? "",
    setDraft,
    // The first key after an aspect is taken up begins anew; the old mark is not typed on to.
    press: (key: string) => setDraft((draft ?? "") + key),
    erase: () => setDraft((draft ?? values[active] ?? "").slice(0, -1)),
    keep,
    pick: (id: string) => {
      if (draft !== undefined && id !== active) keep(draft);
      setDraft(undefined);
      setActive(id);
    },
  };
}

function savedOf({ state }: ReturnType<typeof useOutbox>, sheet: string) {
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

function refusedOf({ state }: ReturnType<typeof useOutbox>, sheet: string) {
  return Object.fromEntries(
    state.refused
      .filter((mark) => mark.sheet === sheet)
      .map(({ node, refusal }) => [node, refusal as Refusal]),
  );
}
