import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Finding, Position } from '../problems/problem.ts';

/** A picture of media/ as pages need it. */
export type MeasuredPicture = { path: string; digest: string; width: number; height: number };

export type PictureAnswer =
  | { ok: true; picture: MeasuredPicture /** What its editor should know of it. */; remark?: Finding }
  | { ok: false; finding: Finding };

/** Finds a picture by its path in the content folder; says what is wrong when there is none to show. */
export type FindPicture = (path: string) => Promise<PictureAnswer>;

/** What the passes over one body share; positions count from the body's first line. */
export type BodyContext = {
  findPicture: FindPicture;
  findings: { position: Position; finding: Finding }[];
  /** Paths of pictures that the body shows, with their places. */
  pictures: { path: string; position: Position }[];
};

export function contextOf(file: VFile): BodyContext {
  return file.data.body as BodyContext;
}

type Positioned = { position?: { start: { line: number; column: number } } | undefined };

export function placeOf(node: Positioned): Position {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

export function isElement(node: ElementContent | Root | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}
