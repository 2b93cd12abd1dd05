import { notFound } from 'next/navigation';

/** Addresses no page has yet stay inside the council's frame. */
export default function NowherePage(): never {
  notFound();
}
