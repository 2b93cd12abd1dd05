import type { Metadata } from 'next';
import { IndicatorsSection } from '@/components/desk/indicators/indicators-section';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Chỉ tiêu' };

export default async function IndicatorsPage(params: SectionParams) {
  const { props } = await openSection(params, 'indicators');
  return <IndicatorsSection {...props} />;
}
