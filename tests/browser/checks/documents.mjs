// Every PDF that was made, each once: the standards, what it is made of, what is written on it, and its codes.
import { catalogue } from '../documents/catalogue.mjs';
import { checkAnatomy } from '../documents/anatomy.mjs';
import { checkCodes } from '../documents/codes.mjs';
import { Content } from '../documents/content.mjs';
import { each } from '../run.mjs';
import { checkStandards } from '../documents/standards.mjs';
import { checkText } from '../documents/text.mjs';

export async function checkDocuments(site, findings, { jobs = 2 } = {}) {
  const content = new Content(site.content);
  const documents = catalogue(site, content, findings);
  if (!documents.length) {
    findings.add('documents', '(all)', 'the site has no PDF');
    return;
  }
  await Promise.all([
    checkStandards(documents, content.settings.print?.archive !== false, findings),
    each(documents, jobs, async (document) => {
      await checkAnatomy(document, content, findings);
      await checkText(document, site, content, findings);
    }).then(() => checkCodes(documents, site, findings)),
  ]);
}
