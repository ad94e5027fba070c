import { z } from 'zod';
import { addMessage } from '../state/conversations.ts';
import { freshId } from '../state/identifiers.ts';
import type { FileRecord } from '../state/records.ts';
import { json, parseArguments, wholeNumber } from './arguments.ts';
import { writableConversation } from './conversation-access.ts';
import type { WebApiAnswer, Call, Methods } from './method.ts';
import { SlackRefusalError } from './refusal.ts';

function getUploadURL({ world, workspace, args }: Call): WebApiAnswer {
  const { filename } = parseArguments(
    z.object({ filename: z.string().min(1), length: wholeNumber.min(1) }),
    args,
  );
  const id = freshId('F');
  workspace.files.set(id, { id, name: filename, title: filename, content: Buffer.alloc(0) });
  return { upload_url: `${world.url}/upload/${workspace.teamId}/${id}`, file_id: id };
}

const completion = z.object({
  files: json.pipe(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
  channel_id: z.string().optional(),
  initial_comment: z.string().optional(),
});

function completeUpload({ workspace, args }: Call): WebApiAnswer {
  const given = parseArguments(completion, args);
  const files = given.files.map(({ id, title }): FileRecord => {
    const file = workspace.files.get(id);
    if (!file || file.content.length === 0) throw new SlackRefusalError('file_not_found');
    return { ...file, title: title ?? file.title };
  });
  const conversation = given.channel_id ? writableConversation(workspace, given.channel_id) : undefined;
  for (const file of files) workspace.files.set(file.id, file);
  if (conversation)
    addMessage(workspace, conversation, {
      authorId: workspace.bot.userId,
      text: given.initial_comment ?? '',
      blocks: [],
      files,
    });
  return { files: files.map(({ id, title }) => ({ id, title })) };
}

export const filesMethods: Methods = {
  'files.getUploadURLExternal': { scopes: ['files:write'], tier: 4, run: getUploadURL },
  'files.completeUploadExternal': { scopes: ['files:write'], tier: 4, run: completeUpload },
};
