import { Menu } from '@strapi/design-system';
import type { ReactNode } from 'react';

type ActionMenuProps = Menu.TriggerProps & { readonly children: ReactNode };

/**
 * A button with a menu of what can be done. Strapi's own cuts a menu off behind its fourth entry, and hides the page from
 * those who hear it while the keyboard can still go there.
 */
export function ActionMenu({ label, children, ...trigger }: ActionMenuProps) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger {...trigger}>{label}</Menu.Trigger>
      <Menu.Content maxHeight="var(--radix-dropdown-menu-content-available-height)">{children}</Menu.Content>
    </Menu.Root>
  );
}
