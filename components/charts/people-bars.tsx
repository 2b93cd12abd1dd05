import { useId } from 'react';
import { along } from '@/lib/charts/share';

/* Ballots on people, drawn beside the words that say the same: nothing here is read aloud. */

type NeededBarProps = {
  /** Ballots that say what decides. */
  reached: number;
  /** All delegates in office at that moment. */
  total: number;
  /** How many of them are needed; null where that is not known, and then no line is drawn. */
  needed: number | null;
};

/** How many of all delegates said what decides, against the line the law draws. */
export function NeededBar({ reached, total, needed }: NeededBarProps) {
  return (
    <svg className="mt-1 h-5 w-full" aria-hidden="true">
      <rect y="25%" width="100%" height="50%" rx="5" className="fill-line" />
      <rect y="25%" width={along(reached / total)} height="50%" rx="5" className="fill-for" />
      {needed !== null && <NeededLine at={along(needed / total)} />}
    </svg>
  );
}

const NeededLine = ({ at }: { at: string }) => (
  <>
    <line x1={at} x2={at} y2="100%" className="needed-gap" />
    <line x1={at} x2={at} y2="100%" className="needed" />
  </>
);

/** The line by itself, before its words. */
export const NeededMark = () => (
  <svg className="inline-block h-[1em] w-2" aria-hidden="true">
    <NeededLine at="50%" />
  </svg>
);

/** Solid, hatched and hollow: they are told apart without colour too. */
type Level = 'high' | 'medium' | 'low';
type LevelsBarProps = { counts: Readonly<Record<Level, number>>; total: number };

/** Three levels of confidence one after another, out of all delegates; what is left of the bar gave no valid ballot. */
export function LevelsBar({ counts: { high, medium, low }, total }: LevelsBarProps) {
  const id = useId();
  return (
    <svg className="mt-1 h-4 w-full" aria-hidden="true">
      <Hatch id={id} />
      <rect y="15%" width="100%" height="70%" className="fill-line" />
      <rect y="15%" width={along(high / total)} height="70%" className="fill-for" />
      <rect
        {...{ x: along(high / total), y: '15%', width: along(medium / total), height: '70%' }}
        fill={`url(#${id})`}
      />
      <rect
        {...{ x: along((high + medium) / total), y: '15%', width: along(low / total), height: '70%' }}
        className="level-low"
      />
    </svg>
  );
}

const Hatch = ({ id }: { id: string }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="6" height="6" className="fill-card" />
    <rect width="3" height="6" className="fill-for" />
  </pattern>
);

/** A level's mark beside its word. */
export function LevelMark({ level }: { level: Level }) {
  const id = useId();
  return (
    <svg className="me-1.5 inline-block size-[0.85em]" aria-hidden="true">
      {level === 'medium' && <Hatch id={id} />}
      <rect
        {...{ width: '100%', height: '100%' }}
        {...(level === 'medium'
          ? { fill: `url(#${id})` }
          : { className: level === 'high' ? 'fill-for' : 'level-low' })}
      />
    </svg>
  );
}
