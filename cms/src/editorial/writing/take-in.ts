import type { Core } from '@strapi/strapi';
import type { DeskContext } from '../../admin-routes';
import { uidOf } from '../../document-uid';
import { TextReference } from '../../importing/draft-references';
import type { Note } from '../../importing/note';
import { convertPaste } from '../../importing/paste';
import { planConversion } from '../../importing/plan';
import { strapiSchemas } from '../../importing/store/strapi-schemas';
import { convertApart } from './convert-apart';
import { withPictures } from './fill-places';
import { pasteOf, placeOf, wordFileOf } from './writing-request';
import { demandWriting, permittedFields } from './writing-rights';

/** What goes into the body editor, and what the editor is told about it. */
export interface TakenIn {
  markdown: string;
  /** what the file calls itself; empty for what was pasted */
  title: string;
  pictures: number;
  report: Note[];
}

const CHINA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

const markdownOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The words of a Word file for the body of a document that is being written. */
export const takeWord = async (strapi: Core.Strapi, context: DeskContext): Promise<TakenIn> => {
  await demandWriting(strapi, context, placeOf(context), ['create', 'update']);
  const { body, title, embedded, notes } = await convertApart(await wordFileOf(context));
  const fields = { body: new TextReference(body) };
  return withPictures(strapi, fields, embedded, notes, ({ data, pictures }) =>
    Promise.resolve({ markdown: markdownOf(data['body']), title, pictures, report: notes }),
  );
};

/** What was on the clipboard for the body of a document that is being written. */
export const takePaste = async (strapi: Core.Strapi, context: DeskContext): Promise<TakenIn> => {
  const { html, ...place } = pasteOf(context);
  await demandWriting(strapi, context, place, ['create', 'update']);
  const notes: Note[] = [];
  const fields = { body: new TextReference(convertPaste(html, notes)) };
  return withPictures(strapi, fields, [], notes, ({ data, pictures }) =>
    Promise.resolve({ markdown: markdownOf(data['body']), title: '', pictures, report: notes }),
  );
};

interface Documents {
  create(request: object): Promise<{ documentId: string }>;
}

export interface NewDraft {
  documentId: string;
  title: string;
  pictures: number;
  report: Note[];
}

/** A new draft from a Word file: title, body, and the facts that its type has fields for. */
export const makeDraft = async (strapi: Core.Strapi, context: DeskContext): Promise<NewDraft> => {
  const place = placeOf(context);
  await demandWriting(strapi, context, place, ['create']);
  const conversion = await convertApart(await wordFileOf(context));
  const options = { ...place, today: CHINA.format(new Date()) };
  const plan = planConversion(conversion, options, strapiSchemas(strapi));
  const { title, notes, embedded } = plan;
  return withPictures(strapi, plan.fields, embedded, notes, async ({ data, pictures }) => {
    const { id: author } = context.state.user ?? {};
    const own = await permittedFields(strapi, context, place, data);
    const documents = strapi.documents(uidOf(place.type)) as unknown as Documents;
    const { documentId } = await documents.create({
      locale: place.locale,
      data: { ...own, createdBy: author, updatedBy: author },
    });
    return { documentId, title, pictures, report: notes };
  });
};
