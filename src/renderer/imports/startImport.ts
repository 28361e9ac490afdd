import type { ImportPageMessage, ImportPageRequest } from '../../protocol/imports';
import { ImportPage } from './ImportPage';
import { addImportStyles } from './importStyles';

declare function acquireVsCodeApi(): { postMessage(message: ImportPageRequest): void };

/** The page of an import: draws what the extension sends and tells it what a person changes. */
function start(element: HTMLElement): void {
  const host = acquireVsCodeApi();
  addImportStyles(document);
  const page = new ImportPage(element, (request) => host.postMessage(request));
  window.addEventListener('message', ({ data }: MessageEvent<ImportPageMessage>) => page.receive(data));
  host.postMessage({ type: 'ready' });
}

const element = document.getElementById('import');
if (element !== null) start(element);
