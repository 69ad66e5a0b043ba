import type { Figure } from '@fta/cases-core/schema';
import type { Command } from 'prosemirror-state';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { CaseReview } from '../../../../shared/contracts.ts';
import type { Draft } from '../../draft/draft.ts';
import { languageOf } from '../../translations/language.ts';
import { startChecker } from '../checks/checker.ts';
import { checkAnew, liveChecks } from '../checks/live-checks.ts';
import { faultKeys } from '../decorations/fault-keys.ts';
import { marks } from '../decorations/marks.ts';
import { type DeletedPart, type MountedText, mountText } from '../document/mount.ts';
import { type Pasted, paste } from '../paste/paste.ts';
import { layers } from '../remarks/layers.ts';
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
  /** Runs a command on the text, and reads it anew. */
  readonly run: (command: Command) => void;
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
  const terms = useRef({ language, year: review.batch?.year ?? null });
  terms.current = { language, year: review.batch?.year ?? null };
  const opened = useRef({ draft, editable });

  useEffect(() => {
    if (!host.current) return;
    const checker = startChecker();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => setReading(readText(mounted.view.state, figures.current));
    const mounted: MountedText = mountText(host.current, {
      content: opened.current.draft.content(),
      editable: opened.current.editable,
      onChange() {
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
        faultKeys(),
        paste({
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
    const link = new Bridge(mounted, opened.current.draft);
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

  const checkedIn = useRef(language);
  useEffect(() => {
    if (!text || checkedIn.current === language) return;
    checkedIn.current = language;
    checkAnew(text.view);
  }, [text, language]);

  const run = useCallback(
    (command: Command) => {
      if (!text?.view.editable) return;
      command(text.view.state, text.view.dispatch, text.view);
      setReading(readText(text.view.state, figures.current));
    },
    [text],
  );
  const dismiss = useCallback(() => {
    setDeleted(null);
    setPasted(null);
  }, []);
  return useMemo(
    () => ({ host, text, editable, bridge, reading, deleted, pasted, dismiss, run }),
    [text, editable, reading, deleted, pasted, dismiss, run],
  );
}
