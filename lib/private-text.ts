/** Stands in an event where private text was: the SHA-256 of its salt and of itself. `json` where it was no text but a list. */
export type PrivateText = { readonly private: string; readonly json?: true };

/** Whether a value of an event stands for private text. Columns hold text or nothing, never an object like this. */
export const isPrivateText = (value: unknown): value is PrivateText =>
  typeof value === 'object' && value !== null && 'private' in value && typeof value.private === 'string';
