import { DAMAGE_PROPERTIES } from './damageProperties';
import { EDITOR_PROPERTIES } from './editorProperties';
import { FILE_PROPERTIES } from './fileProperties';
import type { FuzzProperty } from './FuzzProperty';
import { QUERY_PROPERTIES } from './queryProperties';

export const PROPERTIES: readonly FuzzProperty[] = [...QUERY_PROPERTIES, ...EDITOR_PROPERTIES, ...FILE_PROPERTIES, ...DAMAGE_PROPERTIES];
