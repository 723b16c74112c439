import { createContext } from "react";

/** The response's nonce for inline scripts. Only the server knows it; a browser hides nonces from pages. */
export const Nonce = createContext("");

/** The number of the response, for a page that tells of an error. The browser keeps what the server wrote. */
export const RequestId = createContext("");
