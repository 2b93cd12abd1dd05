import type { Metadata } from 'next';
import { BudgetSection } from '@/components/desk/budget/budget-section';
import { yearOf } from '@/lib/vi/partial-date';
import { openSection, type SectionParams } from '../open-section';

export const metadata: Metadata = { title: 'Ngân sách' };

export default async function BudgetPage(page: SectionParams) {
  const { desk, props } = await openSection(page, 'budget');
  return <BudgetSection {...props} year={yearOf(desk.session.startsOn)} />;
}
