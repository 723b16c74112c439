import { expect, it } from "vitest";
import { ownPath } from "~/platform/http.server";

it.each([
  [null, "/"],
  ["", "/"],
  ["/", "/"],
  ["/contests/a?unit=3#b", "/contests/a?unit=3#b"],
  // A header holds no character beyond Latin-1.
  ["/你好?q=焊工", "/%E4%BD%A0%E5%A5%BD?q=%E7%84%8A%E5%B7%A5"],
  ["/a b", "/a%20b"],
  ["/a/../b", "/b"],
])("goes back to a path of ours: %j", (to, path) => {
  expect(ownPath(to)).toBe(path);
});

it.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r\n/evil.example",
  "\t//evil.example",
  "/\u0000/evil.example",
  "/a\nSet-Cookie: a=b",
  "/.//evil.example",
  "/a/..//evil.example",
  "//[",
  "https://evil.example",
  "javascript:alert(1)",
  "contests",
])("leads nowhere else: %j", (to) => {
  expect(ownPath(to)).toBe("/");
});
