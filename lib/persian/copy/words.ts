const list = (text: string) => text.trim().split(/\s+/);

/** Compounds that are often written without their ZWNJ, by what they should be; none of the left is a word of its own. */
export const COMPOUNDS: ReadonlyMap<string, string> = new Map(
  list(`
    بین‌المللی بین‌الملل فوق‌العاده فوق‌الذکر حمل‌ونقل پیش‌بینی پیش‌بینی‌شده جمع‌آوری اطلاع‌رسانی به‌عنوان به‌ویژه به‌طور
    به‌صورت به‌دلیل به‌دنبال به‌منظور به‌وسیله به‌شدت به‌سرعت به‌تدریج به‌ندرت به‌راحتی به‌زودی به‌خوبی به‌رغم به‌جای
    هم‌زمان هم‌چنین هم‌اکنون هیچ‌گاه هیچ‌گونه هیچ‌کس هیچ‌یک این‌گونه این‌چنین آن‌چنان آن‌گاه همان‌طور همین‌طور این‌طور
    چه‌بسا چنان‌چه سیاست‌گذاری سرمایه‌گذاری نام‌گذاری قانون‌گذاری برنامه‌ریزی تصمیم‌گیری اندازه‌گیری پی‌گیری جهت‌گیری
    نتیجه‌گیری شکل‌گیری یادگیری‌ها دانش‌آموز دانش‌آموزان دانش‌جو خبرگزاری‌ها سخن‌گو سخن‌گوی راه‌آهن راه‌اندازی
    بهره‌برداری بهره‌مند علاقه‌مند علاقه‌مندان دست‌کم دست‌یابی دست‌آورد پشت‌سر کم‌نظیر بی‌نظیر بی‌سابقه کم‌سابقه
    آماده‌سازی ساختمان‌سازی خانه‌سازی شبیه‌سازی فیلم‌سازی عکس‌برداری فیلم‌برداری نقشه‌برداری نمونه‌برداری
  `)
    // Spellings without ZWNJ that are right as well, or words of their own, are no faults.
    .filter(
      (word) =>
        !/^(هم‌زمان|هم‌چنین|هیچ‌گاه|چنان‌چه|پی‌گیری|یادگیری‌ها|دانش‌جو|سخن‌گو|سخن‌گوی|دست‌آورد|هیچ‌یک|هیچ‌کس|آن‌گاه|به‌جای|به‌رغم|علاقه‌مند|علاقه‌مندان|بهره‌مند|خبرگزاری‌ها|راه‌آهن|پشت‌سر)$/.test(
          word,
        ),
    )
    .map((word) => [word.replaceAll('\u200c', ''), word]),
);

/** The same where a space parts them and both halves are never two words there. */
export const SPACED_COMPOUNDS: ReadonlyMap<string, string> = new Map(
  list('بین‌المللی بین‌الملل فوق‌العاده اطلاع‌رسانی جمع‌آوری پیش‌بینی برنامه‌ریزی تصمیم‌گیری سرمایه‌گذاری اندازه‌گیری').map(
    (word) => [word.replace('\u200c', ' '), word],
  ),
);

/** Adjectives whose comparison is written with a ZWNJ. «بیشتر», «کمتر», «بهتر», «مهتر» are words of their own. */
export const ADJECTIVES: ReadonlySet<string> = new Set(
  list(`
    بزرگ کوچک مهم قوی ضعیف سریع کند بلند کوتاه زیبا زشت گران ارزان سنگین سبک جدید قدیمی نزدیک دور گرم سرد روشن تاریک
    جوان پیر آسان سخت ساده پیچیده دقیق عمیق وسیع پایین بالا کامل جدی راحت مناسب محبوب مشهور طولانی ایمن امن سالم تمیز
    شفاف خطرناک شدید ملایم آرام شلوغ خلوت پهن باریک ضخیم نازک پررنگ کمرنگ عجیب جالب موفق فعال مفید مضر
  `),
);

/** Words after which «ها» is no ending: it is the letter's name, a laugh, or begins something. */
export const BEFORE_NO_ENDING: ReadonlySet<string> = new Set(
  list('ها و یا از به با که این آن است بود شد کرد می نمی حرف را تا در بر چه'),
);

/** Words that are said twice on purpose. */
export const DOUBLED: ReadonlySet<string> = new Set(
  list(`
    کم آرام یک دو سه ده صد هزار تک ذره قطره خرد آهسته یواش نرم دسته گروه گوشه لحظه پله قدم تکه پاره ریز دانه شاخه شاد
    هی ها خوش بارها رفته گاه بلند زود تند دور جدا گل گله فوج موج خیلی نه آری بله آفرین مرحبا وای آخ تق جیک قاه هر جا
    رنگ راه چند کی چه تو من سلام خش قل پچ پر لا
  `),
);
