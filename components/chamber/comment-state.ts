import type { Result } from '@/lib/refusal';

/** What a comment's form knows between two posts: the key it is sent with, what was typed, and what came of it. */
export type CommentState = { key: string; body: string; result: Result | null; sentId: string | null };
export type CommentAction = (before: CommentState, form: FormData) => Promise<CommentState>;
