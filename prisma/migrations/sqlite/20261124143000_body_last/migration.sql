-- The body becomes the last column: lists read the others without turning its pages.
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Article" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "kicker" TEXT,
    "title" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "wordCount" INTEGER NOT NULL,
    "sectionSlug" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "updatedAt" DATETIME,
    "breaking" BOOLEAN NOT NULL DEFAULT false,
    "breakingUntil" DATETIME,
    "pick" BOOLEAN NOT NULL DEFAULT false,
    "commentsOpen" BOOLEAN NOT NULL DEFAULT true,
    "sourceName" TEXT,
    "sourceUrl" TEXT,
    "imagePath" TEXT,
    "imageAlt" TEXT,
    "imageCaption" TEXT,
    "imageCredit" TEXT,
    "bodyHtml" TEXT NOT NULL,
    CONSTRAINT "Article_sectionSlug_fkey" FOREIGN KEY ("sectionSlug") REFERENCES "Section" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Article_imagePath_fkey" FOREIGN KEY ("imagePath") REFERENCES "Picture" ("path") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Article" ("code", "slug", "kicker", "title", "lead", "wordCount", "sectionSlug", "status", "publishedAt", "updatedAt", "breaking", "breakingUntil", "pick", "commentsOpen", "sourceName", "sourceUrl", "imagePath", "imageAlt", "imageCaption", "imageCredit", "bodyHtml") SELECT "code", "slug", "kicker", "title", "lead", "wordCount", "sectionSlug", "status", "publishedAt", "updatedAt", "breaking", "breakingUntil", "pick", "commentsOpen", "sourceName", "sourceUrl", "imagePath", "imageAlt", "imageCaption", "imageCredit", "bodyHtml" FROM "Article";
DROP TABLE "Article";
ALTER TABLE "new_Article" RENAME TO "Article";
CREATE INDEX "Article_status_publishedAt_code_idx" ON "Article"("status", "publishedAt" DESC, "code" DESC);
CREATE INDEX "Article_sectionSlug_status_publishedAt_code_idx" ON "Article"("sectionSlug", "status", "publishedAt" DESC, "code" DESC);
CREATE INDEX "Article_pick_status_publishedAt_code_idx" ON "Article"("pick", "status", "publishedAt" DESC, "code" DESC);
CREATE INDEX "Article_breaking_status_publishedAt_code_idx" ON "Article"("breaking", "status", "publishedAt" DESC, "code" DESC);
CREATE INDEX "Article_imagePath_idx" ON "Article"("imagePath");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
