import { blankCase } from '@fta/cases-core/schema';
import { describe, expect, it, vi } from 'vitest';
import { Bridge } from '../../../admin/src/desk/page/bridge.ts';
import { type CaseContent, contentOf } from '../../../shared/content.ts';

const content = (...lead: string[]): CaseContent => ({ ...contentOf(blankCase()), lead });

/** A text and a draft with a bridge between them. */
function bridged(...lead: string[]) {
  const page = { text: content(...lead), isComposing: false };
  const draft = { said: content(...lead) };
  const view = {
    get composing() {
      return page.isComposing;
    },
  };
  const bridge = new Bridge(
    {
      view,
      content: () => page.text,
      replace: (next) => {
        page.text = next;
      },
    },
    {
      content: () => draft.said,
      change: (next) => {
        draft.said = next;
      },
    },
  );
  return { page, draft, bridge };
}

describe('between text and draft', () => {
  it('what is typed is told', () => {
    const { page, draft, bridge } = bridged('甲');
    page.text = content('甲乙');
    bridge.tell();
    expect(draft.said.lead).toEqual(['甲乙']);
  });

  it('what is typed without a pause is told all the same', () => {
    vi.useFakeTimers();
    const { page, draft, bridge } = bridged('');
    for (let key = 1; key <= 7; key++) {
      page.text = content('字'.repeat(key));
      bridge.changed();
      vi.advanceTimersByTime(100);
    }
    expect(draft.said.lead[0]?.length).toBeGreaterThanOrEqual(5);
    vi.useRealTimers();
  });

  it('others’ changes come in beside what was typed a moment before', () => {
    const { page, draft, bridge } = bridged('甲', '乙');
    page.text = content('甲，我的', '乙');
    bridge.show(content('甲', '乙，对方的'));
    expect(page.text.lead).toEqual(['甲，我的', '乙，对方的']);
    expect(draft.said.lead).toEqual(['甲，我的', '乙，对方的']);
  });

  it('both texts stand where both changed the same', () => {
    const { page, bridge } = bridged('甲');
    page.text = content('甲，我的');
    bridge.show(content('甲，对方的'));
    expect(page.text.lead.join()).toContain('我的');
    expect(page.text.lead.join()).toContain('对方的');
  });

  it('nothing is carried during a composition, and nothing of either side is lost after it', () => {
    const { page, draft, bridge } = bridged('甲', '乙');
    page.isComposing = true;
    page.text = content('甲zhong', '乙');
    bridge.tell();
    expect(draft.said.lead).toEqual(['甲', '乙']);
    draft.said = content('甲', '乙，对方的');
    bridge.show(draft.said);
    expect(page.text.lead).toEqual(['甲zhong', '乙']);
    page.isComposing = false;
    page.text = content('甲中', '乙');
    bridge.tell();
    expect(page.text.lead).toEqual(['甲中', '乙，对方的']);
    expect(draft.said.lead).toEqual(['甲中', '乙，对方的']);
  });

  it('a page that is left in the middle of a composition tells both sides', () => {
    const { page, draft, bridge } = bridged('甲', '乙');
    page.isComposing = true;
    page.text = content('甲zhong', '乙');
    draft.said = content('甲', '乙，对方的');
    bridge.show(draft.said);
    bridge.leave();
    expect(draft.said.lead).toEqual(['甲zhong', '乙，对方的']);
  });
});
