import { useTranslation } from "react-i18next";
import type { Words } from "../rules/scheme";

/** The name of a node of a scheme in the reader's language; its id where it has none. */
export function useNodeName(): (node: {
  id: string;
  name?: Words | null;
}) => string {
  const { i18n } = useTranslation();
  return ({ id, name }) => {
    const own = i18n.language === "en" ? name?.en : name?.["zh-CN"];
    return own ?? name?.["zh-CN"] ?? name?.en ?? id;
  };
}
