import type { Language } from "~/i18n/language";

/** The product as a tab names it; every page needs it, so it waits for no file of words. */
const products: Record<Language, string> = {
  "zh-CN": "匠堂",
  en: "Jiangtang",
};

type Told = {
  data?: unknown;
  matches?: readonly { id: string; data?: unknown }[];
};

/** A page's `meta`: the loader's `title`, already in the reader's language, in the browser's tab. */
export const titleOf = ({ data, matches }: Told) => {
  const title = (data as { title?: string } | undefined)?.title;
  const root = matches?.find(({ id }) => id === "root")?.data;
  const { language } = (root ?? {}) as { language?: Language };
  const product = language ? products[language] : "匠堂 Jiangtang";
  return [{ title: title ? `${title} · ${product}` : product }];
};
