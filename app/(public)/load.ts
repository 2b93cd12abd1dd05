import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findCouncil, getPublication, type PublicCouncil } from '@/db/access/publications/published';
import { getResolution } from '@/db/access/publications/published-resolutions';
import { readEnv } from '@/lib/server/env';

/** The council at an address, or the page that says there is none. */
export const loadCouncil = cache(async (slug: string): Promise<PublicCouncil> => {
  return (await findCouncil(slug)) ?? notFound();
});

/** One version of a session (the newest unless named), or the page that says there is none. */
export const loadPublication = cache(async (council: string, slug: string, version?: number) => {
  return (await getPublication(council, slug, version)) ?? notFound();
});

/** A resolution with the version that last held it, or the page that says there is none. */
export const loadResolution = cache(async (council: string, slug: string) => {
  return (await getResolution(council, slug)) ?? notFound();
});

/** The address residents use, read when a page is made, so that one build serves any host. */
export const origin = (): string => readEnv().publicUrl;

export type CouncilParams = { params: Promise<{ council: string }> };
export type SlugParams = { params: Promise<{ council: string; slug: string }> };
export type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> };
