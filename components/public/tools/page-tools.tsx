import script from './page-tools.browser.mjs';
import { PrintButton } from './print-button';
import { ReadAloud } from './read-aloud';
import { Share, type ShareProps } from './share';
import { TextSizeControl } from './text-size-control';

/**
 * What a reader can do with a page: larger text, listening, printing, passing it on. Public pages carry no React: these are
 * plain elements, and one small script finds and serves them.
 */
export function PageTools(props: ShareProps) {
  return (
    <div data-tools className="-mx-1.5 flex flex-wrap items-center gap-x-1">
      <TextSizeControl />
      <ReadAloud />
      <PrintButton />
      <Share {...props} />
      <script data-own type="module" src={script} />
    </div>
  );
}
