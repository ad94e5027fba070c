import { z } from 'zod';
import type { Deps } from '../../../../deps.ts';
import { todayOf, type Reader } from '../../../../language.ts';
import { RefusedError } from '../../../../refused-error.ts';
import { showing, showingMessage } from '../../../../slack/listening/answering.ts';
import { typingAction, type Registry } from '../../../../slack/listening/listeners.ts';
import type { Click, Occasion, Submission, SubmissionAnswer } from '../../../../slack/listening/occasion.ts';
import { ids } from '../buttons.ts';
import {
  exampleMeant,
  formMetadata,
  presetMeant,
  readStep,
  revisionMeant,
  stepAmiss,
  typedIn,
  type FormMeant,
} from '../forms.ts';
import { withExample, withoutExample, type Draft } from '../model/draft.ts';
import { stepsOf } from '../model/fields.ts';
import { begunAt } from '../model/focus.ts';
import { usualReview } from '../model/review.ts';
import { beginningValues, type Values } from '../model/terms.ts';
import { OvertakenError } from '../model/versions.ts';
import { propose } from '../service/proposing.ts';
import { forgetTyped, keepTyped, toWrite, type Beginning } from '../service/writing.ts';
import { texts } from '../texts.ts';
import { agreementModal, type Form } from '../views/form.ts';
import { unchanged } from '../views/proposal.ts';
import { agreementCard } from '../views/reading.ts';

/** To write one, step by step. What is typed is kept with each step, and while it is typed. */
export function registerWriting(registry: Registry, deps: Deps): void {
  registry.action(ids.open, (occasion, { value }) =>
    openForm(deps, occasion, { pairId: z.uuid().parse(value), focus: 'other' }),
  );
  registry.action(ids.revise, (occasion, { value }) => openForm(deps, occasion, revisionMeant.parse(value)));
  registry.action(typingAction(ids.propose), async (occasion, click) => {
    await keep(deps, occasion, click);
  });
  registry.action(ids.back, async (occasion, click) => {
    const form = await keep(deps, occasion, click);
    await redraw(deps, occasion, { ...form, step: Math.max(0, form.step - 1) });
  });
  registry.action(ids.preset, async (occasion, click) => {
    const changed = { preset: presetMeant.parse(click.value) };
    const form = await keep(deps, occasion, { ...click, changed });
    await redraw(deps, occasion, { ...form, step: 0 });
  });
  registry.action(ids.example, (occasion, click) => startFromExample(deps, occasion, click));
  registry.action(ids.withoutExample, async (occasion, click) => {
    const { typed, field, example } = exampleIn(deps, occasion, click);
    const values = example === undefined ? typed : withoutExample(typed, field, example);
    await redraw(deps, occasion, await keep(deps, occasion, { ...click, changed: { values } }));
  });
  registry.action(ids.discard, async (occasion, { value }) => {
    const pairId = z.uuid().parse(value);
    await forgetTyped(deps, occasion, pairId);
    await openForm(deps, occasion, { pairId, focus: 'other' });
  });
  registry.submission(ids.propose, async (occasion, submission) => {
    try {
      return await submit(deps, occasion, submission);
    } catch (error) {
      if (error instanceof RefusedError) error.isTypedKept = await isKept(deps, occasion, submission);
      throw error;
    }
  });
}

type Revision = z.infer<typeof revisionMeant>;

async function openForm(deps: Deps, occasion: Occasion, { pairId, focus }: Revision): Promise<void> {
  const { personId, reader } = occasion;
  const beginning = await toWrite(deps, occasion, pairId);
  if (beginning.refusal) return occasion.tell(agreementCard({ ...beginning, personId }, reader));
  const { draft, proposed, signed, versions, usual } = beginning;
  const seen = versions[0]?.version ?? 0;
  const latest = draft?.preset ?? (proposed ?? signed)?.preset ?? usual.preset;
  const { first: begin, preset } = begunAt(focus, latest);
  const notice = noticeOn(beginning, { personId, isLonger: preset !== latest }, reader);
  const drawn = deps.clock.now().epochMilliseconds;
  const form = { pairId, seen, preset, step: 0, drawn, begin };
  await occasion.openModal(drawnFrom(deps, occasion, { beginning, form, notice }));
}

type Opening = { readonly personId: string; readonly isLonger: boolean };

/** Whoever has signed the newest version has read it. */
function noticeOn(
  { draft, versions: [newest] }: Beginning,
  { personId, isLonger }: Opening,
  reader: Reader,
): string | undefined {
  const isOvertaken = draft && newest && draft.seen < newest.version && !newest.signedBy.includes(personId);
  if (isOvertaken) return texts(reader).overtaken;
  return isLonger ? texts(reader).longer : undefined;
}

/** With what stood in it just now: what is kept of it may be older, where two things were done in one moment. */
type FormStanding = FormMeant & { readonly seen: number; readonly values?: Values };

type Drawing = {
  readonly beginning: Beginning;
  readonly form: FormStanding;
  readonly notice?: string | undefined;
};

function drawnFrom({ content, clock }: Deps, { reader }: Occasion, { beginning, form, notice }: Drawing) {
  const { draft, clause } = beginning;
  const examples = content.in(reader.language).agreementFields;
  const shown: Form = {
    ...form,
    values: { ...valuesFrom(beginning, { examples, today: todayOf(reader, clock.now()) }), ...form.values },
    clause,
    typed: draft ? 'kept' : 'nothing',
    notice,
    examples,
  };
  return agreementModal(shown, reader);
}

type Usual = { readonly examples: Form['examples']; readonly today: Temporal.PlainDate };

/** What the person has typed, before that what the newest version says, and before that what is usual. */
function valuesFrom({ draft, signed, proposed, usual }: Beginning, { examples, today }: Usual): Values {
  const latest = proposed ?? signed;
  const agreed = latest?.values['review-on'];
  const reviewOn = usualReview(today, {
    agreed: agreed === undefined ? undefined : Temporal.PlainDate.from(agreed),
    hasSigned: signed !== undefined,
  });
  return {
    ...beginningValues({ cadenceDays: usual.cadenceDays, examples }),
    ...latest?.values,
    'review-on': reviewOn.toString(),
    ...draft?.values,
  };
}

/** Keeps what stands in the form. @returns the form, with it */
async function keep(
  deps: Deps,
  occasion: Occasion,
  {
    metadata,
    values,
    changed = {},
  }: Pick<Click, 'metadata' | 'values'> & { readonly changed?: Partial<Draft> },
): Promise<FormStanding> {
  const form = formMetadata.parse(metadata);
  const { pairId, preset, seen = 0 } = form;
  const typed = { preset, seen, values: typedIn(values, form), ...changed };
  await keepTyped(deps, occasion, { pairId, typed });
  return { ...form, seen, preset: typed.preset, values: typed.values };
}

async function redraw(
  deps: Deps,
  occasion: Occasion,
  { notice, ...form }: FormStanding & { readonly notice?: string | undefined },
): Promise<void> {
  const beginning = await toWrite(deps, occasion, form.pairId);
  const drawn = form.drawn + 1;
  await occasion.openModal(drawnFrom(deps, occasion, { beginning, form: { ...form, drawn }, notice }));
}

function exampleIn(deps: Deps, occasion: Occasion, click: Click) {
  const { field, index } = exampleMeant.parse(click.value);
  const examples =
    deps.content.in(occasion.reader.language).agreementFields.find(({ id }) => id === field)?.examples ?? [];
  const typed = typedIn(click.values, formMetadata.parse(click.metadata));
  return { typed, field, examples, example: examples[index] };
}

async function startFromExample(deps: Deps, occasion: Occasion, click: Click): Promise<void> {
  const { typed, field, example = '', examples } = exampleIn(deps, occasion, click);
  const values = example === '' ? typed : withExample(typed, field, { example, examples });
  const form = await keep(deps, occasion, { ...click, changed: { values } });
  const notice = values[field]?.includes(example) ? undefined : texts(occasion.reader).noRoom;
  await redraw(deps, occasion, { ...form, notice });
}

async function submit(
  deps: Deps,
  occasion: Occasion,
  { metadata, values, once }: Submission,
): Promise<SubmissionAnswer> {
  const { reader } = occasion;
  const form = formMetadata.parse(metadata);
  const today = todayOf(reader, deps.clock.now());
  const read = readStep(values, form, { reader, today });
  if ('errors' in read) return { kind: 'errors', errors: read.errors };
  const { pairId, preset, step, seen, begin } = form;
  if (step < stepsOf(preset, begin).length - 1) {
    const kept = await keep(deps, occasion, { metadata, values });
    return show(deps, occasion, { ...kept, step: step + 1 });
  }
  const beginning = await toWrite(deps, occasion, pairId);
  const examples = deps.content.in(reader.language).agreementFields;
  const all = { ...valuesFrom(beginning, { examples, today }), ...read.value };
  const amiss = stepAmiss({ preset, begin }, all);
  if (amiss !== undefined) {
    const kept = await keep(deps, occasion, { metadata, values });
    return show(deps, occasion, { ...kept, step: amiss, notice: texts(reader).missingElsewhere });
  }
  try {
    const same = await propose(once, occasion, { pairId, preset, values: all, seen });
    return same
      ? showingMessage(occasion, unchanged(pairId, same, reader))
      : showing(occasion, texts(reader).proposal);
  } catch (error) {
    if (!(error instanceof OvertakenError)) throw error;
    const kept = await keep(deps, occasion, { metadata, values });
    return show(deps, occasion, { ...kept, seen: error.latest, notice: texts(reader).overtaken });
  }
}

/** Once it can be proposed, what stands in the form is there. */
async function isKept(
  deps: Deps,
  occasion: Occasion,
  { metadata, values }: Pick<Submission, 'metadata' | 'values'>,
): Promise<boolean> {
  const form = formMetadata.parse(metadata);
  const { pairId, preset, seen = 0 } = form;
  return keepTyped(deps, occasion, { pairId, typed: { preset, seen, values: typedIn(values, form) } });
}

async function show(
  deps: Deps,
  occasion: Occasion,
  { notice, ...form }: FormStanding & { readonly notice?: string },
): Promise<SubmissionAnswer> {
  const beginning = await toWrite(deps, occasion, form.pairId);
  return { kind: 'show', view: drawnFrom(deps, occasion, { beginning, form, notice }) };
}
