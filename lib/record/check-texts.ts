import { resolutionName } from '@/lib/public/row-names';
import { printedSlips } from '@/lib/rules/printed-arithmetic';
import type { Section } from '@/lib/words';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';
import { voteSubject } from './vote-subject';

type Texts = { section: Section; id: string; name: string; texts: readonly (string | null)[] };

/** Sums and shares that a text prints and that do not come out, wherever the record prints texts. */
export function checkTexts(draft: SessionDraft): Finding[] {
  return textsOf(draft).flatMap(({ section, id, name, texts }) => {
    const slips = texts.flatMap((text) => (text ? printedSlips(text) : []));
    if (slips.length === 0) return [];
    return [finding('warning', section, 'slip', id, `«${name}»: ${slips.join(' ')}`)];
  });
}

function textsOf(draft: SessionDraft): Texts[] {
  return [
    ...draft.agendaItems.map(({ id, title, discussion, conclusion }) => ({
      ...{ section: 'agenda' as const, id, name: title },
      texts: [title, discussion, conclusion],
    })),
    ...draft.resolutions.map((row) => ({
      ...{ section: 'resolutions' as const, id: row.id, name: resolutionName(row) },
      texts: [
        row.title,
        row.note,
        ...row.articles.flatMap(articleTexts),
        ...row.annexes.map(({ text }) => text),
      ],
    })),
    ...draft.votes.map((row) => ({
      ...{ section: 'votes' as const, id: row.id, name: voteSubject(row, draft.resolutions) },
      texts: [row.subject, row.printed],
    })),
    ...draft.figures.map(({ id, label, note }) => ({
      ...{ section: 'budget' as const, id, name: label },
      texts: [label, note],
    })),
    ...draft.indicators.map(({ id, name, printed, note }) => ({
      ...{ section: 'indicators' as const, id, name },
      texts: [printed, note],
    })),
    ...draft.questions.map(({ id, matter, conclusion, promiseBody }) => ({
      ...{ section: 'questions' as const, id, name: matter.slice(0, 80) },
      texts: [matter, conclusion, promiseBody],
    })),
    ...draft.questionTurns.map(({ id, words }) => ({
      ...{ section: 'questions' as const, id, name: (words ?? '').slice(0, 80) },
      texts: [words],
    })),
    ...draft.oversights.map(({ id, subject, conclusion }) => ({
      ...{ section: 'oversight' as const, id, name: subject.slice(0, 80) },
      texts: [subject, conclusion],
    })),
    ...draft.followUps.map(({ id, body, evidence, note }) => ({
      ...{ section: 'followUps' as const, id, name: body.slice(0, 80) },
      texts: [body, evidence, note],
    })),
    ...draft.tasks.map(({ id, body }) => ({
      section: 'tasks' as const,
      id,
      name: body.slice(0, 80),
      texts: [body],
    })),
    ...draft.petitions.map(({ id, body, answer }) => ({
      section: 'petitions' as const,
      id,
      name: body.slice(0, 80),
      texts: [body, answer],
    })),
  ];
}

type Article = SessionDraft['resolutions'][number]['articles'][number];

const articleTexts = ({ heading, text, clauses }: Article) => [
  heading,
  text,
  ...clauses.flatMap((clause) => [clause.text, ...clause.points.map((point) => point.text)]),
];
