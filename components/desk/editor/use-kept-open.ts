import { useState } from 'react';

/**
 * Whether a fold is open that something was written in: once so it stays open, or clearing the last of it would take the field
 * away under the finger.
 */
export function useKeptOpen(isFilled: boolean): boolean {
  const [wasFilled, setFilled] = useState(false);
  if (isFilled && !wasFilled) setFilled(true);
  return wasFilled;
}
