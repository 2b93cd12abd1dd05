/** What the votes came to, and why, as the desk tells it beside a resolution. */
export type Decision = { outcome: 'adopted' | 'rejected' | 'undetermined'; reason: string };
