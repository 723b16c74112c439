/** Sends a command of the room; what it is refused for comes back as a code. */
export type Act = (fields: Record<string, string | number>) => void;
