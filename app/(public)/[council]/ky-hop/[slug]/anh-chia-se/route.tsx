import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import { ShareCard } from '@/components/public/share-card';
import { getPublication } from '@/db/access/published';

const SIZE = { width: 1200, height: 630 };
const SUBSETS = ['vietnamese', 'latin', 'latin-ext'] as const;
const WEIGHTS = [400, 700] as const;

/** Every subset under a name of its own, tried in turn for each letter. */
async function fonts() {
  const wanted = WEIGHTS.flatMap((weight) => SUBSETS.map((subset) => ({ subset, weight })));
  return Promise.all(
    wanted.map(async ({ subset, weight }) => ({
      name: `be-vietnam-pro-${subset}`,
      weight,
      data: await readFile(
        join(
          process.cwd(),
          `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`,
        ),
      ),
    })),
  );
}

type Context = { params: Promise<{ council: string; slug: string }> };

/** The picture other sites show beside a link to a session. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { council, slug } = await params;
  const publication = await getPublication(council, slug);
  const record = publication?.document.record;
  if (!record) return new Response('Không có ảnh này.\n', { status: 404 });
  return new ImageResponse(<ShareCard record={record} />, { ...SIZE, fonts: await fonts() });
}
