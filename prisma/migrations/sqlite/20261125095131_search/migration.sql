-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL PRIMARY KEY,
    "articles" INTEGER NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_code_key" ON "SearchEntry"("code");

-- Written by hand: Prisma knows no full-text tables. It keeps no text, only where each term stands (lib/search/layout.ts).
-- Terms come folded and parted by spaces; «ascii» leaves every other letter as it is.
CREATE VIRTUAL TABLE "SearchText" USING fts5("terms", content='', contentless_delete=1, tokenize='ascii');
