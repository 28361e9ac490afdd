import type { EntityType } from '../protocol/article';

/** Names of the editor's own icons. */
export const ENTITY_ICONS: Readonly<Record<EntityType, string>> = { person: 'person', place: 'location', organisation: 'organization', other: 'tag' };
