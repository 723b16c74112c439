/** A body that no page of ours sends; `what` says which. */
export type Body = {
  what: string;
  content: BodyInit;
  headers?: Record<string, string>;
};

// Some of these in turn for each field: over the hundreds of fields of all forms every one comes up again and again.
const inTurn: [what: string, text: string][] = [
  ["nothing", ""],
  ["a zero byte", "甲\0乙"],
  ["1e3", "1e3"],
  ["twenty nines", "9".repeat(20)],
  ["twenty thousand signs", "长".repeat(20_000)],
  ["__proto__", "__proto__"],
  ["no day", "2026-02-30"],
  ["a blank", "  "],
  ["NaN", "NaN"],
  ["minus one", "-1"],
  ["1e9", "1e9"],
  ["Infinity", "Infinity"],
  ["0x10", "0x10"],
  ["a half", "1.5"],
  ["full-width digits", "１２．５"],
  ["forty decimals", `0.${"1234567890".repeat(4)}`],
  ["the greatest id", "9007199254740991"],
  ["past an int", "2147483648"],
  ["constructor", "constructor"],
  ["toString", "toString"],
  ["a quote", "'; drop table mark; --"],
  ["markup", "<script>alert(1)</script>"],
  ["a formula", "=1+1"],
  ["no moment", "2026-13-01T25:61"],
  ["the year 0", "0000-01-01T00:00"],
  ["a list", "[1,[2]]"],
  ["an object", '{"__proto__":{"a":1}}'],
  ["null", "null"],
  ["a path", "../../etc/passwd"],
  ["faces", "🙂".repeat(50)],
  ["text that runs backwards", "\u202Eabc"],
  ["a newline", "a\r\nb"],
];
const names = [
  "__proto__",
  "constructor",
  "constructor[prototype][x]",
  "__proto__.x",
  "a[999999999]",
  "a[0].b[1]",
  "[]",
  "",
];

const threeMegabytes = `a=${"x".repeat(3 << 20)}`;

let turn = 0;

/** A right form spoiled in every way: a field missing, given twice or wrong, strange names, and bodies that are no form at all. */
export function* hostileBodies(form: Record<string, string>): Generator<Body> {
  for (const field of Object.keys(form)) {
    const { [field]: right = "", ...others } = form;
    yield { what: `without ${field}`, content: new URLSearchParams(others) };
    const twice = new URLSearchParams(form);
    twice.append(field, right);
    twice.append(field, "x");
    yield { what: `${field} three times`, content: twice };
    const nested = new URLSearchParams(others);
    nested.append(`${field}[0].a`, right);
    yield { what: `${field} as a tree`, content: nested };
    const own = Array.from(
      { length: 3 },
      () => inTurn[turn++ % inTurn.length] as [string, string],
    );
    for (const [what, text] of own)
      yield {
        what: `${field} is ${what}`,
        content: new URLSearchParams({ ...form, [field]: text }),
      };
  }
  for (const name of names)
    yield {
      what: `a field called ${JSON.stringify(name)}`,
      content: new URLSearchParams([...Object.entries(form), [name, "1"]]),
    };
  const file = new FormData();
  for (const [name] of Object.entries(form))
    file.set(name, new Blob(["file"]), "a.txt");
  yield { what: "files in every field", content: file };
  yield { what: "nothing at all", content: "" };
  yield {
    what: "JSON",
    content: "{}",
    headers: { "content-type": "application/json" },
  };
  yield {
    what: "a broken multipart body",
    content: "--x\r\nnonsense",
    headers: { "content-type": "multipart/form-data; boundary=x" },
  };
  yield { what: "three megabytes", content: threeMegabytes };
}
