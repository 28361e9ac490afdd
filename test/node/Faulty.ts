import * as node from 'node:fs';
import type { WritingFiles } from '../../src/node/replaceFile';

/** The process ends in the middle of a step: nothing that it would still have done happens. */
export class Killed extends Error {}

export type Fault = 'fails' | 'is killed';

/** A file system that fails or is killed at its n-th step (from 0). A write that meets its fate has written half. */
export class Faulty {
  steps = 0;
  readonly names: string[] = [];

  constructor(private readonly at: number, private readonly fault: Fault, private readonly code = 'ENOSPC', private readonly real: WritingFiles = node) {}

  readonly files: WritingFiles = {
    openSync: (...args) => this.#step('open', () => this.real.openSync(...args)),
    writeSync: (file, bytes, offset) => this.#step('write', () => this.real.writeSync(file, bytes, offset), () => this.real.writeSync(file, bytes.subarray(0, offset + ((bytes.length - offset) >> 1)), offset)),
    fchmodSync: (...args) => this.#step('chmod', () => this.real.fchmodSync(...args)),
    fsyncSync: (...args) => this.#step('fsync', () => this.real.fsyncSync(...args)),
    // The system closes the files of a process that is killed.
    closeSync: (file) => this.#step('close', () => this.real.closeSync(file), () => this.real.closeSync(file)),
    renameSync: (...args) => this.#step('rename', () => this.real.renameSync(...args)),
    rmSync: (...args) => this.#step('rm', () => this.real.rmSync(...args)),
    readdirSync: (...args) => this.#step('readdir', () => this.real.readdirSync(...args)),
    statSync: (...args) => this.#step('stat', () => this.real.statSync(...args)),
  };

  /** True when the fault has come. */
  get happened(): boolean {
    return this.steps > this.at;
  }

  #step<T>(name: string, act: () => T, meets: () => void = () => undefined): T {
    const step = this.steps++;
    this.names.push(name);
    if (step === this.at) meets();
    if (step > this.at && this.fault === 'is killed') {
      if (name === 'close') meets();
      throw new Killed();
    }
    if (step !== this.at) return act();
    throw this.fault === 'is killed' ? new Killed() : Object.assign(new Error(`${this.code} at ${name}`), { code: this.code });
  }
}
