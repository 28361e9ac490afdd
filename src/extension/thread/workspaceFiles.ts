import * as vscode from 'vscode';
import type { FileProblem, DirectoryEntry, FileEntry } from '../../core/ports';
import type { WorkerRequest, WorkerResponse } from '../../protocol/worker';

type FileRequest = Extract<WorkerResponse, { type: 'file' }>;

/** Answers a thread's request for a file of a virtual workspace through `workspace.fs`. Links count as what they point to. */
export async function answerFile(folder: vscode.Uri, request: FileRequest): Promise<WorkerRequest> {
  try {
    return { type: 'fileAnswer', id: request.id, value: await carryOut(folder, request) };
  } catch (error) {
    return { type: 'fileProblem', id: request.id, code: codeOf(error) };
  }
}

async function carryOut(folder: vscode.Uri, { operation, path }: FileRequest): Promise<unknown> {
  const uri = path === '' ? folder : vscode.Uri.joinPath(folder, path);
  switch (operation) {
    case 'list': return (await vscode.workspace.fs.readDirectory(uri)).map(entryOf);
    case 'read': return vscode.workspace.fs.readFile(uri);
    case 'resolveLink': return { kind: 'broken' };
    case 'stat': {
      const stat = await vscode.workspace.fs.stat(uri);
      return { path, size: stat.size, modified: stat.mtime } satisfies FileEntry;
    }
  }
}

function entryOf([name, type]: [string, vscode.FileType]): DirectoryEntry {
  return { name, kind: (type & vscode.FileType.Directory) !== 0 ? 'directory' : 'file' };
}

function codeOf(error: unknown): FileProblem['code'] {
  if (!(error instanceof vscode.FileSystemError)) return 'unavailable';
  if (error.code === 'FileNotFound') return 'missing';
  return error.code === 'NoPermissions' ? 'forbidden' : 'unavailable';
}
