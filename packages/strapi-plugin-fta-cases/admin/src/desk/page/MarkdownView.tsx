import { Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { TextKey } from '../../translations/texts.ts';
import { useText } from '../../translations/use-text.ts';
import type { TextFault } from '../markdown/case-markdown.ts';
import { MarkdownText } from '../markdown/markdown-text.ts';
import type { CaseText } from './use-case-text.ts';

/** The case as a text in the place of the page, with the same checks beside it. */
export default function MarkdownView({ caseText }: { readonly caseText: CaseText }) {
  const { t } = useText();
  const { text, textView, bridge, editable } = caseText;
  const { current: markdown, unread, hold, close } = textView;
  const area = useRef<HTMLTextAreaElement>(null);
  const [fault, setFault] = useState<TextFault | null>(null);
  const opened = useRef(unread);

  useEffect(() => {
    if (!text || !area.current) return;
    const layer = new MarkdownText({
      area: area.current,
      text,
      unread: opened.current,
      onFault: setFault,
      onHeld: hold,
    });
    markdown.current = layer;
    area.current.focus();
    area.current.setSelectionRange(0, 0);
    return () => {
      markdown.current = null;
      // Where the desk itself was left, the text went first, with all that was written here.
      if (!text.view.isDestroyed) layer.leave();
    };
  }, [text, markdown, hold]);

  return (
    <>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} paddingBottom={3}>
        <Typography id="fta-markdown-form" variant="pi" textColor="neutral600">
          {t('desk.markdown.form')}
        </Typography>
        <Button variant="secondary" size="S" onClick={close} style={{ flex: 'none', whiteSpace: 'nowrap' }}>
          {t('desk.markdown.close')}
        </Button>
      </Flex>
      <div role="status">
        {fault && (
          <Flex wrap="wrap" gap={2} paddingBottom={3}>
            <Typography textColor="danger600" style={{ flexBasis: '100%' }}>
              {t('desk.markdown.line', { line: fault.line })}
              {t(SAID[fault.kind])}
              {t('desk.markdown.kept')}
            </Typography>
            <Button variant="tertiary" size="S" onClick={() => markdown.current?.selectStretch(fault.start, fault.end)}>
              {t('desk.markdown.show')}
            </Button>
            {editable && (
              <Button variant="tertiary" size="S" onClick={() => markdown.current?.startAnew()}>
                {t('desk.markdown.anew')}
              </Button>
            )}
          </Flex>
        )}
      </div>
      <Area
        ref={area}
        lang="zh-CN"
        spellCheck={false}
        readOnly={!editable}
        aria-label={t('desk.markdown')}
        aria-describedby="fta-markdown-form"
        aria-invalid={fault !== null}
        onInput={() => bridge.current?.changed()}
        onBlur={() => bridge.current?.tell()}
      />
    </>
  );
}

const SAID = {
  form: 'desk.markdown.form-fault',
  none: 'desk.markdown.none',
  several: 'desk.markdown.several',
  field: 'desk.markdown.field',
  'left-out': 'desk.markdown.left-out',
} as const satisfies Record<TextFault['kind'], TextKey>;

const Area = styled.textarea`
  display: block;
  box-sizing: border-box;
  width: 100%;
  height: calc(100vh - 30rem);
  min-height: 32rem;
  padding: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: inherit;
  font-size: 1.6rem;
  line-height: 1.8;
  resize: vertical;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
