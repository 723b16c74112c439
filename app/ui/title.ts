/** A page's `meta`: the loader's `title`, already in the reader's language, in the browser's tab. */
export const titleOf = ({ data }: { data?: unknown }) => {
  const title = (data as { title?: string } | undefined)?.title;
  return [{ title: title ? `${title} · 匠堂` : "匠堂 Jiangtang" }];
};
