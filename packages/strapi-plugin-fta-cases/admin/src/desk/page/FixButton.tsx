import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Fault } from '../checks/check-text.ts';
import type { CaseText } from './use-case-text.ts';
import { useFix } from './use-fix.ts';

interface FixButtonProps {
  readonly caseText: CaseText;
  readonly fault: Fault;
}

/** The quick fix of a fault, where there is one: a button, and the words as they are and as they will be. */
export function FixButton({ caseText, fault }: FixButtonProps) {
  const offered = useFix(caseText, fault);
  if (!offered) return null;
  const { fix, make } = offered;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Button variant="secondary" size="S" onClick={make}>
        {fix.title}
      </Button>
      <Words variant="pi" textColor="neutral600" lang="zh-CN">
        <del>{fix.before}</del> <ins>{fix.after}</ins>
      </Words>
    </Flex>
  );
}

const Words = styled(Typography)`
  overflow-wrap: anywhere;
  ins {
    color: ${({ theme }) => theme.colors.neutral800};
    text-decoration: none;
    &::before {
      content: '→ ';
    }
  }
`;
