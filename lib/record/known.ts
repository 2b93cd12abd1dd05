/** A fact as a record holds it: left out where it is not known. */
export const known = <Key extends string>(key: Key, value: string | null): { [K in Key]?: string } =>
  (value ? { [key]: value } : {}) as { [K in Key]?: string };
