import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

export const metadata: Metadata = { title: 'Không có trang này' };

/** Without this page such an address would be looked for among the councils. */
export default function NowherePage(): never {
  notFound();
}
