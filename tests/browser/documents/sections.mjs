// The words of an edition's sections, in the order they are written.
import { yaml } from '../tools.mjs';
import { parts } from './content.mjs';
import { piecesOf } from './prose.mjs';

/**
 * Each section of the edition: { name, title, ordered, anywhere }, pieces of text: `ordered` follow each other, `anywhere` must be there (facts that a layout may
 * set beside the text, and notes).
 */
export function sectionsOf(edition, language) {
  return (edition.facts.sections ?? []).map((name) => ({ name, ordered: [], anywhere: [], ...(READERS[name] ?? freeSection)(edition, language, name) }));
}

const READERS = {
  purpose(edition, language) {
    const { head, body } = markdownFile(edition, 'purpose', language);
    const { body: ordered, notes } = piecesOf(body);
    return { title: [head.title], ordered: [...ordered, ...(head.aims ?? []).flatMap(({ text }) => piecesOf(text).body)], anywhere: notes };
  },
  definitions(edition, language) {
    const { title, intro, terms = [] } = yamlFile(edition, 'definitions', language);
    return gather(title, [intro, ...terms.flatMap(({ term, text }) => [plain(term), text])]);
  },
  organisation(edition, language) {
    const { title, intro, bodies = [], procedure } = yamlFile(edition, 'organisation', language);
    const steps = (procedure?.steps ?? []).map(({ text }) => text);
    const section = gather(title, [intro, ...bodies.flatMap(({ name, text }) => [plain(name), text])]);
    const facts = bodies.flatMap(({ members = [], tasks = [], meets }) => [...members.map(({ name }) => name), ...tasks, meets]);
    section.anywhere.push(...[...facts, procedure?.title, ...steps].filter(Boolean).map((text) => [String(text)]));
    return section;
  },
  'warning-signs'(edition, language) {
    const { title, intro, caveat, groups = [] } = yamlFile(edition, 'warning-signs', language);
    const section = gather(title, [intro, ...groups.flatMap((group) => [plain(group.title), ...group.signs.map(({ text }) => text)])]);
    // The reservation may stand before the signs or after them.
    section.anywhere.push(...piecesOf(caveat).body);
    return section;
  },
  interventions(edition, language) {
    const { head, body } = markdownFile(edition, 'interventions/index', language);
    const all = (head.order ?? []).map((id) => markdownFile(edition, `interventions/${id}`, language));
    const section = gather(head.title, [body, ...all.flatMap((one) => [plain(one.head.title), one.body])]);
    const facts = all.flatMap((one) => [one.head.target_group, one.head.owner, one.head.assessed_by, one.head.granted_by]);
    section.anywhere.push(...facts.filter(Boolean).map((text) => [String(text)]));
    return section;
  },
  'action-cards'(edition, language) {
    const { head, body } = markdownFile(edition, 'action-cards/index', language);
    return gather(head.title, [body]);
  },
};

function freeSection(edition, language, name) {
  const { head, body } = markdownFile(edition, name, language);
  return gather(head.title, [body]);
}

/** A text that is no Markdown. */
function plain(text) {
  return { plain: String(text ?? '') };
}

function gather(title, texts) {
  const read = texts.filter(Boolean).map((text) => (text.plain === undefined ? piecesOf(text) : { body: text.plain ? [[text.plain]] : [], notes: [] }));
  return { title: [String(title ?? '')], ordered: read.flatMap(({ body }) => body), anywhere: read.flatMap(({ notes }) => notes) };
}

function markdownFile(edition, stem, language) {
  return parts(edition.file(stem, 'md', language) ?? '');
}

function yamlFile(edition, stem, language) {
  const own = yaml.parse(edition.file(stem, 'yaml') ?? '') ?? {};
  return language ? { ...own, ...yaml.parse(edition.file(stem, 'yaml', language) ?? '') } : own;
}
