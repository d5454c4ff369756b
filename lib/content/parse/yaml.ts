import { LineCounter, type Node, parseDocument } from 'yaml';
import { at, type Position, type Problem } from '../problems/problem.ts';
import { explainYaml } from './yaml-errors.ts';
import { aliasOfItself, commentedValues, follow } from './yaml-nodes.ts';

/** YAML as read: every scalar is the text that the file shows (so 0219416 keeps its zero). */
export type YamlValue = string | YamlValue[] | { [key: string]: YamlValue };

export type Path = readonly PropertyKey[];

/** Read YAML that still knows where each value stands in its file. */
export type YamlSource = {
  file: string;
  value: YamlValue;
  /** Where the value at `path` begins; the nearest thing above it when it is not there. */
  positionOf(path: Path): Position;
  /** Where the key at the end of `path` stands. */
  positionOfKey(path: Path): Position;
};

type Place = {
  /** Line of the file on which the YAML begins. */
  firstLine: number;
  /** Where a missing key is reported. */
  holder: Position;
};

/** One mistake of syntax brings others after it: no editor reads more. */
const MOST_ERRORS = 10;

const DEEPEST = 30;

/** Where more brackets are open than any value needs; the library would go down into all of them. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}

/**
 * Reads YAML 1.2 with the failsafe schema: texts, lists and mappings, nothing else, since what is a date, a number
 * or a yes is decided by the key. Problems of syntax carry their place.
 */
export function readYaml(file: string, text: string, place: Place): { source?: YamlSource; problems: Problem[] } {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const position = { line: place.firstLine + text.slice(0, deep).split('\n').length - 1, column: 1 };
    const message = `brackets stand more than ${DEEPEST} deep in each other here`;
    return { problems: [at(file, position, { code: 'too-deep', severity: 'error', message, allowed: `${DEEPEST}` })] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + place.firstLine - 1, column: Math.max(col, 1) };
  };
  const problems = [...document.errors, ...document.warnings]
    .slice(0, MOST_ERRORS)
    .map((error) =>
      at(file, positionAt(error.pos[0]), { code: 'yaml-syntax', severity: 'error', message: explainYaml(error) }),
    );
  if (problems.length > 0) return { problems };
  const root = document.contents;
  const loop = aliasOfItself(root);
  if (loop !== undefined) {
    const message = 'the alias that stands here is part of what it stands for';
    return { problems: [at(file, positionAt(loop), { code: 'yaml-syntax', severity: 'error', message })] };
  }
  let value: YamlValue;
  try {
    value = (document.toJS({ maxAliasCount: 20 }) as YamlValue | null) ?? {};
  } catch (error) {
    const message = error instanceof Error ? error.message : 'not valid YAML';
    return { problems: [at(file, place.holder, { code: 'yaml-syntax', severity: 'error', message })] };
  }
  for (const hash of commentedValues(root)) {
    const message = 'YAML takes what begins with # for a comment: put the value in quotes';
    problems.push(at(file, positionAt(hash), { code: 'unquoted-hash', severity: 'error', message }));
  }
  const source: YamlSource = {
    file,
    value,
    positionOf: (path) => {
      const { node } = follow(root, path);
      return node?.range && node !== root ? positionAt(node.range[0]) : place.holder;
    },
    positionOfKey: (path) => {
      const { pair, whole } = follow(root, path);
      const key = pair?.key as Node | undefined;
      return whole && key?.range ? positionAt(key.range[0]) : source.positionOf(path.slice(0, -1));
    },
  };
  return { source, problems };
}
