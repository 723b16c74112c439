/**
 * What a table has under a key that somebody else wrote (an address's ?sort=, a form's intent); undefined for a key that is not
 * the table's own, so that `constructor` and `__proto__` find nothing.
 */
export function own<V>(
  table: Readonly<Record<string, V>>,
  key: string,
): V | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
