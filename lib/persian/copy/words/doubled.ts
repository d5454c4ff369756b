import { listed } from '../alphabet.ts';

/**
 * Words that are never meant twice in a row. Persian doubles most others on purpose («کم کم», «هرچه شد شد», «به به»,
 * «دو تا تا فردا»), so only these are looked for.
 */
export const NEVER_TWICE =
  listed(`و که از در را با برای یا اما ولی است باید نیز اگر چون زیرا توسط همچنین دربارهٔ هستند بودند شدند کردند
  خواهد شده کرده می‌شود می‌کند می‌کنند می‌گوید می‌شوند`);

/** Words before which an excluded code, number of a model or the like stands in Latin digits on purpose. */
export const BEFORE_CODES: ReadonlySet<string> = new Set(
  listed(`کد کدِ شماره شمارهٔ شماره‌ی شناسه شناسهٔ تلفن پلاک نسخه نسخهٔ نسخه‌ی مدل مدلِ ایزو پورت خطای استاندارد سری رمز کلید ویندوز آیفون
    اندروید گلکسی پیامک`),
);
