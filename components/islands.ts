/** The core of the islands, which every page loads; lib/islands/define.ts says how to add one. */
import { define, defineWhenNear, defineWhenThere } from '../lib/islands/define.ts';
import { Comments } from './comments.element.ts';
import { Keep } from './keep.element.ts';
import { News } from './news.element.ts';
import { Offline } from './offline.element.ts';
import { Seen } from './seen.element.ts';
import { Theme } from './theme.element.ts';
import { Ticker } from './ticker.element.ts';
import { Tools } from './tools.element.ts';

define('peyk-theme', Theme);
define('peyk-ticker', Ticker);
define('peyk-news', News);
define('peyk-tools', Tools);
define('peyk-seen', Seen);
define('peyk-offline', Offline);
define('peyk-keep', Keep);
define('peyk-comments', Comments);
defineWhenThere('peyk-saved', async () => (await import('./saved.element.ts')).SavedList);
defineWhenThere('peyk-queue', async () => (await import('./queue.element.ts')).Queue);
defineWhenNear('peyk-gallery', async () => (await import('./gallery.element.ts')).Gallery);
defineWhenNear('peyk-share', async () => (await import('./share.element.ts')).Share);
