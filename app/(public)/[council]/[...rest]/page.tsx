import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

export const metadata: Metadata = { title: 'Không có trang này' };

/** Addresses no page has yet stay inside the council's frame. */
export default function NowherePage(): never {
  notFound();
}
