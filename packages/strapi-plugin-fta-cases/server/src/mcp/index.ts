import type { Core } from '@strapi/types';
import { PLUGIN_ID } from '../../../shared/uids.ts';
import { settingsOf } from '../config.ts';
import { figuresTool } from './figures-tool.ts';
import { getTool } from './get-tool.ts';
import { READ_PERMISSION } from './read-tool.ts';
import { searchTool } from './search-tool.ts';

/** Offers the tools to Strapi's MCP server, where the setting says so; to be called before that starts. */
export function registerTools(strapi: Core.Strapi): void {
  if (!settingsOf(strapi).mcp) return;
  for (const tool of [searchTool, getTool, figuresTool]) strapi.ai.mcp.registerTool(tool);
}

/**
 * Makes the permission known, whether there are tools or not: Strapi takes permissions that it does not know away from
 * roles and tokens, and they would be gone when the tools are back.
 */
export async function registerToolPermission(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: '通过 MCP 查阅已发布案例 Read published cases over MCP',
      uid: READ_PERMISSION,
      pluginName: PLUGIN_ID,
    },
  ]);
}
