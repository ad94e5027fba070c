import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { openConversation } from './messages.ts';

type File = { readonly name: string; readonly content: string };
type Commented = { readonly comment: string };

/** Whether it stands in the person's own DM by now, or the workspace has not granted the optional scope `files:write`. */
export type FileSent = 'sent' | 'missing-scope';

/** To one person alone. */
export const sendFile = (
  slack: WebClient,
  personId: string,
  { comment, ...file }: File & Commented,
): Promise<FileSent> => sendFiles(slack, personId, { files: [file], comment });

/** The same, of several in one message. */
export async function sendFiles(
  slack: WebClient,
  personId: string,
  { files, comment }: Commented & { readonly files: readonly File[] },
): Promise<FileSent> {
  try {
    const channelId = await openConversation(slack, [personId]);
    await slack.filesUploadV2({
      channel_id: channelId,
      file_uploads: files.map(({ name, content }) => ({ filename: name, content })),
      initial_comment: comment,
    });
    return 'sent';
  } catch (error) {
    if (error instanceof WebAPIPlatformError && error.data.error === 'missing_scope') return 'missing-scope';
    throw error;
  }
}
