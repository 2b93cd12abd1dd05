import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

// Made once: such a page is whole without script, as kept-pages.mjs sees to.
export const revalidate = false;
export const generateStaticParams = () => [];

export const metadata: Metadata = { title: 'Không có trang này' };

/** Addresses no page has yet stay inside the council's frame. */
export default function NowherePage(): never {
  notFound();
}
