/** The core of the islands, which every page loads; lib/islands/define.ts says how to add one. */
import { define } from '../lib/islands/define.ts';
import { News } from './news.element.ts';
import { Theme } from './theme.element.ts';
import { Ticker } from './ticker.element.ts';

define('peyk-theme', Theme);
define('peyk-ticker', Ticker);
define('peyk-news', News);
