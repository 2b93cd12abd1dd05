/** The words of the file, paragraph by paragraph as they stand in it. */
export function WordOriginal({ lines }: { lines: readonly string[] }) {
  return (
    <section aria-label="Trong tệp" className="flex min-w-0 flex-col gap-3">
      <h3 className="font-serif text-lg font-semibold">Trong tệp</h3>
      <section
        aria-label="Chữ trong tệp"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard.
        tabIndex={0}
        className="flex max-h-72 flex-col gap-2 overflow-y-auto rounded-md border border-line bg-paper p-4 font-serif wrap-anywhere lg:max-h-[45vh]"
      >
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place.
          <p key={at} className="whitespace-pre-line">
            {line}
          </p>
        ))}
      </section>
    </section>
  );
}
