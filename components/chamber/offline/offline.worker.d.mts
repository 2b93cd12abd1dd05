/** The worker as one script, in words: next.config.ts. */
declare const script: string;
export default script;
