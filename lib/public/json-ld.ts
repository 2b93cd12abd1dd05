import { paths } from '@/lib/paths';
import type { Resolution, SessionRecord } from '@/lib/record/schema';
import { councilBodyName, councilWhere } from './council-name';
import { resolutionName } from './row-names';
import { sessionHeading, sessionLede } from './session-text';

const STATUSES = {
  planned: 'https://schema.org/EventScheduled',
  held: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
} as const;

/** The session as a schema.org Event, saying only what the record says. */
export function sessionJsonLd(record: SessionRecord, origin: string): object {
  const { session, council } = record;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: sessionHeading(session),
    description: sessionLede(session) ?? undefined,
    // A month and a year are dates of ISO 8601 too.
    startDate: session.startsOn ?? undefined,
    endDate: session.endsOn ?? undefined,
    eventStatus: STATUSES[session.occurrence],
    location: session.place ? { '@type': 'Place', name: session.place } : undefined,
    organizer: organization(council, origin),
    url: origin + paths.session(council.slug, session.slug),
    inLanguage: 'vi',
  };
}

/** A resolution as schema.org Legislation. The council passed only what it adopted; anything else stayed a draft. */
export function resolutionJsonLd(record: SessionRecord, resolution: Resolution, origin: string): object {
  const { council, session } = record;
  const isAdopted = resolution.status === 'adopted';
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: resolutionName(resolution),
    legislationIdentifier: resolution.number ?? undefined,
    legislationDate: isAdopted ? (resolution.adoptedOn ?? undefined) : undefined,
    legislationDateVersion: isAdopted ? (resolution.issuedOn ?? undefined) : undefined,
    legislationLegalForce: isAdopted ? undefined : 'https://schema.org/NotInForce',
    legislationPassedBy: isAdopted ? organization(council, origin) : undefined,
    legislationType: isAdopted ? 'Nghị quyết' : 'Dự thảo nghị quyết',
    isPartOf: origin + paths.session(council.slug, session.slug),
    url: origin + paths.resolution(council.slug, resolution.slug),
    inLanguage: 'vi',
  };
}

const organization = (council: SessionRecord['council'], origin: string) => ({
  '@type': 'GovernmentOrganization',
  name: councilBodyName(council),
  address: councilWhere(council) || undefined,
  url: origin + paths.council(council.slug),
});
