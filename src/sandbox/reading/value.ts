import type { Value } from '../state/values.ts';
import type { NameOf } from './mrkdwn.ts';
import { readText } from './text-object.ts';

/** What an element holds, in words. */
export function readValue(value: Value, nameOf: NameOf): string {
  switch (value.type) {
    case 'static_select':
    case 'radio_buttons':
      return value.selected_option ? readText(value.selected_option.text, nameOf) : '';
    case 'multi_static_select':
    case 'checkboxes':
      return value.selected_options.map(({ text }) => readText(text, nameOf)).join(', ');
    case 'users_select':
      return value.selected_user ? nameOf(value.selected_user) : '';
    case 'multi_users_select':
      return value.selected_users.map(nameOf).join(', ');
    case 'conversations_select':
      return value.selected_conversation ? nameOf(value.selected_conversation) : '';
    case 'datepicker':
      return value.selected_date ?? '';
    case 'timepicker':
      return value.selected_time ?? '';
    case 'datetimepicker':
      return value.selected_date_time === null ? '' : new Date(value.selected_date_time * 1000).toISOString();
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return value.value ?? '';
  }
}
