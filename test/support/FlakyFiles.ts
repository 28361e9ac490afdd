import { FileProblem, type Files } from '../../src/core/ports';

/** Files of which the n-th operation, counted from now on, fails; all others answer. Below 0 nothing fails. */
export class FlakyFiles implements Files {
  operations = 0;
  #at = -1;
  #code: FileProblem['code'] = 'unavailable';

  constructor(private readonly real: Files, private readonly before: (operation: number) => void = () => undefined) {}

  failAt(at: number, code: FileProblem['code']): void {
    this.operations = 0;
    this.#at = at;
    this.#code = code;
  }

  list(directory: string) { return this.#try(directory, () => this.real.list(directory)); }
  stat(path: string) { return this.#try(path, () => this.real.stat(path)); }
  read(path: string) { return this.#try(path, () => this.real.read(path)); }
  resolveLink(path: string) { return this.#try(path, () => this.real.resolveLink(path)); }

  #try<T>(path: string, act: () => T): T {
    const operation = this.operations++;
    this.before(operation);
    if (operation === this.#at) throw new FileProblem(this.#code, path);
    return act();
  }
}
