import { SettingError, settingsFrom } from './settings.ts';

// What is built reads these when it is loaded, so that comes second.
try {
  const settings = settingsFrom(process.env);
  process.env.CMS_URL = settings.cmsUrl;
  process.env.SITE_URL = settings.siteUrl;
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  const { runSite } = await import('./run-site.ts');
  process.exitCode = await runSite(settings);
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
