import assert from 'node:assert/strict';
import { attachedFiles } from '../../../../src/core/imports/references/bibtex';
import { texText } from '../../../../src/core/imports/references/texText';

describe('what TeX writes', () => {
  for (const [tex, text] of [
    ['{\\"a}{\\"{o}}\\"u\\ss{} \\"{U}', 'äöüß Ü'], ["Fran{\\c c}ois, Dvo{\\v{r}}{\\'a}k, \\'{\\i}", 'François, Dvořák, í'], ['{\\O}re \\& {\\aa} 5\\%', 'Øre & å 5%'], ['a -- b --- c', 'a – b — c'], ["``x'' \\emph{y} {\\it z}", '“x” y z'],
    ['A~B\\_c \\{d\\}', 'A B_c {d}'], ['{DNA} $x^2$', 'DNA x^2'], ['\\glqq Nein\\grqq{} sagt er', '„Nein“ sagt er'], ['', ''],
  ] as const) {
    it(tex, () => assert.equal(texText(tex), text));
  }
  for (const [field, files] of [
    ['Title:files/12/a.pdf:application/pdf', ['files/12/a.pdf']], ['A\\: B:files/1/a\\;b.pdf:application/pdf;C:files/2/c.html:text/html', ['files/1/a;b.pdf', 'files/2/c.html']], [':a.pdf:PDF', ['a.pdf']], ['a.pdf', ['a.pdf']],
    ['C:\\docs\\a.pdf', ['C:\\docs\\a.pdf']], ['files/a.pdf:application/pdf', ['files/a.pdf']], ['', []],
  ] as const) {
    it(`attaches ${field}`, () => assert.deepEqual(attachedFiles(field), files));
  }
});
