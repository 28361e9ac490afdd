import type { Cell } from '../../../protocol/result';
import { columnsOfVerb } from '../columns';
import { entitiesOf, layersOf } from './entitiesVerb';
import { TableSource } from './RowSource';
import type { Made, VerbInput } from './VerbInput';

/** Places in the articles found with their coordinates, the most mentioned first; a place without is listed without. */
export async function map({ corpus, finder: { pace }, selection: { matched, mask } }: VerbInput): Promise<Made> {
  const { entities } = layersOf(corpus);
  const places = await entitiesOf(corpus, 'place', matched, mask, pace);
  const cell = await places.read();
  return {
    source: new TableSource(columnsOfVerb('map', {}), places.size, (row, column): Cell => {
      if (column !== 'latitude' && column !== 'longitude') return cell(row, column);
      return entities.entities[entities.find(cell(row, 'id') as string)!]!.position?.[column] ?? null;
    }),
  };
}
