-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ArticleTerm" (
    "term" TEXT NOT NULL,
    "minute" INTEGER NOT NULL,
    "articleCode" TEXT NOT NULL,
    "weight" REAL NOT NULL,

    PRIMARY KEY ("term", "minute", "articleCode")
-- Weights are read with their terms, by the thousand: they stand in the key's own tree.
) WITHOUT ROWID;
INSERT INTO "new_ArticleTerm" ("articleCode", "term", "weight", "minute")
    SELECT "articleCode", "term", "weight", CAST(strftime('%s', "publishedAt") AS INTEGER) / 60
    FROM "ArticleTerm" JOIN "Article" ON "code" = "articleCode";
DROP TABLE "ArticleTerm";
ALTER TABLE "new_ArticleTerm" RENAME TO "ArticleTerm";
CREATE INDEX "ArticleTerm_articleCode_idx" ON "ArticleTerm"("articleCode");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
