import type { YAMLError } from 'yaml';

/** The mistakes that editors make most, in words that say what to do. */
const PLAIN: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'the value holds ": " or its lines are indented unevenly; a value with ": " in it must be in quotes',
  DUPLICATE_KEY: 'this key stands twice',
  TAB_AS_INDENT: 'a tab stands where YAML wants spaces',
  BAD_SCALAR_START: 'a value that begins with this character must be in quotes',
  MULTILINE_IMPLICIT_KEY: 'a key must stand on one line: is there a colon or a quote too many?',
  MISSING_CHAR: 'a closing quote, bracket or colon is missing before here',
};

/** A sentence for an error of the YAML library. */
export function explainYaml(error: YAMLError): string {
  return PLAIN[error.code] ?? error.message;
}
