import { createContext } from "react";

/** The response's nonce for inline scripts. Only the server knows it; a browser hides nonces from pages. */
export const Nonce = createContext("");
