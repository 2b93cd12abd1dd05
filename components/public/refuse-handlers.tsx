'use client';

import { useEffect } from 'react';
import { deadHandlers } from './dead-handlers';

/**
 * In development React takes over a residents' page; in production it carries no React, and a handler would do nothing there.
 * So it is refused where it is written.
 */
export function RefuseHandlers() {
  useEffect(() => {
    const found = deadHandlers(document.body.querySelectorAll('*'));
    if (found.length === 0) return;
    throw new Error(
      `Residents' pages carry no React: in production ${found.join(', ')} would do nothing. Serve it from components/public/tools/browser instead.`,
    );
  }, []);
  return null;
}
