import { FILE_PROPERTIES } from './fileProperties';
import type { FuzzProperty } from './FuzzProperty';
import { QUERY_PROPERTIES } from './queryProperties';

export const PROPERTIES: readonly FuzzProperty[] = [...QUERY_PROPERTIES, ...FILE_PROPERTIES];
