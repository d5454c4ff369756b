import { beyondLimits } from '../markdown/limits.ts';
import { isTooLong, splitMarkdownFile } from '../parse/frontMatter.ts';
import { bodyRuns } from './body.ts';
import { frontMatterRuns } from './front-matter.ts';
import type { ProseRun } from './run.ts';

/** All prose of an article or page, in its order; none when the file has no front matter, or more than can be read. */
export function fileRuns(text: string): ProseRun[] {
  const parts = splitMarkdownFile(text);
  if (!parts.ok) return [];
  const { yamlStart, yamlEnd, bodyStart } = parts;
  if (isTooLong(yamlEnd - yamlStart) || beyondLimits(text.slice(bodyStart))) return [];
  return [...frontMatterRuns(text.slice(yamlStart, yamlEnd), yamlStart), ...bodyRuns(text.slice(bodyStart), bodyStart)];
}
