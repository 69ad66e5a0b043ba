import type { Figure } from '@fta/cases-core/schema';
import { type Command, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type MutableRefObject, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { CaseContent } from '../../../../shared/content.ts';
import type { CaseReview } from '../../../../shared/contracts.ts';
import type { Draft } from '../../draft/draft.ts';
import { languageOf } from '../../translations/language.ts';
import type { CheckTerms, Fault } from '../checks/check-text.ts';
import { startChecker } from '../checks/checker.ts';
import { checkAnew, liveChecks } from '../checks/live-checks.ts';
import { faultKeys } from '../decorations/fault-keys.ts';
import { finding } from '../decorations/finding.ts';
import { marks } from '../decorations/marks.ts';
import { type DeletedPart, type MountedText, mountText } from '../document/mount.ts';
import { placeAt } from '../document/places.ts';
import type { MarkdownText, Unread } from '../markdown/markdown-text.ts';
import { type Pasted, paste } from '../paste/paste.ts';
import { layers } from '../remarks/layers.ts';
import { takenWords } from '../remarks/taken-words.ts';
import { Bridge } from './bridge.ts';
import { type Reading, readText } from './reading.ts';
import { tellUpdate } from './updates.ts';

interface CaseTextInput {
  readonly review: CaseReview;
  readonly draft: Draft;
  readonly editable: boolean;
}

/** The text of a case in the page, and what is told of it. */
export interface CaseText {
  /** Where the text is put. */
  readonly host: RefObject<HTMLDivElement>;
  /** `null` until it is there. */
  readonly text: MountedText | null;
  readonly editable: boolean;
  readonly bridge: RefObject<Bridge>;
  /** `null` until the text is there; a moment behind the keys. */
  readonly reading: Reading | null;
  readonly deleted: DeletedPart | null;
  readonly pasted: Pasted | null;
  readonly dismiss: () => void;
  /** Puts the caret at a place of the case, in the page or in the text view. */
  readonly goTo: (pointer: string) => void;
  /** Selects words of the document, in the page or in the text view. */
  readonly goToWords: (words: { readonly from: number; readonly to: number }) => void;
  readonly textView: TextView;
  /** What the text is held to. */
  readonly terms: () => CheckTerms;
  /** The faults of the text as it is now: those of the reading are a moment behind the keys. */
  readonly faultsNow: () => Promise<readonly Fault[]>;
  /** Runs a command on the text, and reads it anew. */
  readonly run: (command: Command) => void;
}

/** The case as Markdown in the place of the page. */
interface TextView {
  readonly isOpen: boolean;
  /** What was written there and cannot be read as a case; it waits until somebody goes back to it. */
  readonly unread: Unread | null;
  /** The text in the field, `null` while it is not open. */
  readonly current: MutableRefObject<MarkdownText | null>;
  readonly open: (unread?: Unread) => void;
  readonly close: () => void;
  /** Has the draft keep what cannot be read, `null` for nothing. */
  readonly hold: Draft['hold'];
}

/** How long after a change the page beside the text follows where no answer of the checks comes first, in milliseconds. */
const FOLLOWS_AFTER = 1_000;

/** Mounts the text of a case and keeps it and its draft at one. */
export function useCaseText({ review, draft, editable }: CaseTextInput): CaseText {
  const { locale } = useIntl();
  const host = useRef<HTMLDivElement>(null);
  const bridge = useRef<Bridge | null>(null);
  const figures = useRef<readonly Figure[]>(review.case.figures);
  const [text, setText] = useState<MountedText | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [deleted, setDeleted] = useState<DeletedPart | null>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const language = languageOf(locale);
  const ignored = useMemo(() => review.ignored.filter(({ takenBackAt }) => takenBackAt === null), [review.ignored]);
  const terms = useRef<CheckTerms>({ language });
  const { uncertain, profile } = review;
  terms.current = { language, year: review.batch?.year ?? null, ignored, uncertain, profile };
  const opened = useRef({ draft, editable });
  const markdown = useRef<MarkdownText | null>(null);
  const [isMarkdown, setMarkdown] = useState(false);
  const [unread, setUnread] = useState<Unread | null>(null);

  useEffect(() => {
    if (!host.current) return;
    const checker = startChecker();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => setReading(readText(mounted.view.state, figures.current));
    const mounted: MountedText = mountText(host.current, {
      content: opened.current.draft.content(),
      editable: opened.current.editable,
      onChange() {
        markdown.current?.follow();
        link.changed();
        clearTimeout(timer);
        timer = setTimeout(read, FOLLOWS_AFTER);
      },
      onUpdate: tellUpdate,
      onDeleted: (part) => {
        setPasted(null);
        setDeleted(part);
      },
      plugins: [
        marks(),
        layers(),
        takenWords(),
        faultKeys(),
        finding(),
        paste({
          profile: () => terms.current.profile,
          onPasted: (report) => {
            setDeleted(null);
            setPasted(report.kind === 'lines' ? null : report);
          },
        }),
        liveChecks({
          checker,
          terms: () => ({ ...terms.current, number: mounted.content().number }),
          onChecked(checked) {
            clearTimeout(timer);
            figures.current = checked.figures;
            read();
          },
        }),
      ],
    });
    const link = new Bridge(throughMarkdown(mounted, markdown), opened.current.draft);
    bridge.current = link;
    setText(mounted);
    read();
    mounted.view.dom.addEventListener('focusout', link.tell);
    // Before those of the draft, which then writes what it was told.
    window.addEventListener('pagehide', link.leave, true);
    document.addEventListener('visibilitychange', link.leave, true);
    return () => {
      clearTimeout(timer);
      link.leave();
      checker.close();
      window.removeEventListener('pagehide', link.leave, true);
      document.removeEventListener('visibilitychange', link.leave, true);
      bridge.current = null;
      mounted.destroy();
    };
  }, []);

  useEffect(() => text?.setEditable(editable), [text, editable]);

  useEffect(() => text?.setLanguage(language), [text, language]);

  const checkedBy = useRef(terms.current);
  useEffect(() => {
    const [by, now] = [checkedBy.current, { language, ignored, uncertain, profile }];
    if (!text || (Object.keys(now) as (keyof typeof now)[]).every((term) => (by[term] ?? null) === now[term])) return;
    checkedBy.current = terms.current;
    checkAnew(text.view);
  }, [text, language, ignored, uncertain, profile]);

  const run = useCallback(
    (command: Command) => {
      if (!text?.view.editable) return;
      command(text.view.state, text.view.dispatch, text.view);
      setReading(readText(text.view.state, figures.current));
    },
    [text],
  );
  const termsOf = useCallback(() => {
    const number = text?.content().number;
    return { ...terms.current, ...(number !== undefined && { number }) };
  }, [text]);
  const faultsNow = useCallback(async () => {
    const { faultsOf, figuresOf } = await import('../checks/check-text.ts');
    if (!text) return [];
    markdown.current?.take();
    const content = text.content();
    return faultsOf(content, figuresOf(content), termsOf());
  }, [text, termsOf]);
  const dismiss = useCallback(() => {
    setDeleted(null);
    setPasted(null);
  }, []);
  const goTo = useCallback(
    (pointer: string) => {
      if (markdown.current) markdown.current.select(pointer);
      else text?.focus(pointer);
    },
    [text],
  );
  const goToWords = useCallback(
    ({ from, to }: { readonly from: number; readonly to: number }) => {
      if (!text) return;
      const { doc } = text.view.state;
      const place = markdown.current && placeAt(doc, from);
      if (place) markdown.current?.select(place.pointer, doc.textBetween(from, to));
      else selectWords(text.view, from, to);
    },
    [text],
  );
  const wasMarkdown = useRef(false);
  useEffect(() => {
    if (wasMarkdown.current && !isMarkdown) text?.view.focus();
    wasMarkdown.current = isMarkdown;
  }, [text, isMarkdown]);
  const textView = useMemo(
    (): TextView => ({
      isOpen: isMarkdown,
      unread,
      current: markdown,
      open(left) {
        bridge.current?.tell();
        dismiss();
        if (left) setUnread(left);
        setMarkdown(true);
      },
      close() {
        setUnread(markdown.current?.leave() ?? null);
        markdown.current = null;
        setMarkdown(false);
      },
      hold: draft.hold,
    }),
    [isMarkdown, unread, dismiss, draft],
  );
  return useMemo(
    () => ({
      host,
      text,
      editable,
      bridge,
      reading,
      deleted,
      pasted,
      dismiss,
      terms: termsOf,
      faultsNow,
      run,
      goTo,
      goToWords,
      textView,
    }),
    [text, editable, reading, deleted, pasted, dismiss, termsOf, faultsNow, run, goTo, goToWords, textView],
  );
}

/** The text in the page as the draft hears of it: while the text view is open, what is written there. */
function throughMarkdown(mounted: MountedText, markdown: RefObject<MarkdownText>) {
  return {
    view: {
      get composing() {
        return mounted.view.composing || (markdown.current?.composing ?? false);
      },
    },
    content() {
      markdown.current?.take();
      return mounted.content();
    },
    replace: (content: CaseContent) => mounted.replace(content),
  };
}

function selectWords(view: EditorView, from: number, to: number): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)).scrollIntoView());
  view.focus();
}
