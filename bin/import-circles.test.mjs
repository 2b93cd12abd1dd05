import { expect, test } from 'vitest';
import { importCircles } from './support/import-circles.mjs';

test.each([
  ['none', { 'a.ts': "import { b } from './b';", 'b.ts': "import type { C } from '@/c';", 'c.ts': '' }, []],
  [
    'two files',
    { 'lib/a.ts': "import type { B } from './b';", 'lib/b.ts': "import { a } from '@/lib/a';" },
    ['lib/a.ts → lib/b.ts → lib/a.ts: a circle of imports'],
  ],
  [
    'by way of a third, entered from outside',
    {
      'z.ts': "import './a';",
      'a.ts': "import('./b')",
      'b.ts': "export { c } from './c';",
      'c.ts': "import {\n  a,\n} from './a';",
    },
    ['a.ts → b.ts → c.ts → a.ts: a circle of imports'],
  ],
])('circles of imports are found: %s', (_, files, found) => {
  expect(importCircles(new Map(Object.entries(files)))).toEqual(found);
});
