/** The words of a page, without its marks. */
export const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');

/** What a closed fold holds is not printed; its heading is. */
export const onPaper = (html: string) =>
  html
    .replace(/<summary[^>]*>(.*?)<\/summary>/gs, '$1<!--fold-->')
    .replace(/<!--fold-->.*?<\/details>/gs, '')
    .replace(/<(nav|button|dialog)\b.*?<\/\1>/gs, '');

/** What is read aloud: what the marks say, and what stands inside them. */
export const spoken = (html: string) =>
  [...html.matchAll(/<(\w+)[^>]*data-speak="([^"]*)"[^>]*>(.*?)<\/\1>/gs)]
    .map(([, , said = '', inside = '']) => `${said} ${inside}`)
    .join('. ');
