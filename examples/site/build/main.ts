import { runBuild } from './report.ts';

process.exitCode = await runBuild();
