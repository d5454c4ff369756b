-- CreateTable
CREATE TABLE "Site" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "settings" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "Section" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "color" TEXT,
    "position" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Author" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "bio" TEXT,
    "imagePath" TEXT,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Author_imagePath_fkey" FOREIGN KEY ("imagePath") REFERENCES "Picture" ("path") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tag" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Picture" (
    "path" TEXT NOT NULL PRIMARY KEY,
    "digest" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Article" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "kicker" TEXT,
    "title" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
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
    CONSTRAINT "Article_sectionSlug_fkey" FOREIGN KEY ("sectionSlug") REFERENCES "Section" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Article_imagePath_fkey" FOREIGN KEY ("imagePath") REFERENCES "Picture" ("path") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleAuthor" (
    "articleCode" TEXT NOT NULL,
    "authorSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("articleCode", "authorSlug"),
    CONSTRAINT "ArticleAuthor_articleCode_fkey" FOREIGN KEY ("articleCode") REFERENCES "Article" ("code") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleAuthor_authorSlug_fkey" FOREIGN KEY ("authorSlug") REFERENCES "Author" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleTag" (
    "articleCode" TEXT NOT NULL,
    "tagSlug" TEXT NOT NULL,
    "spelling" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("articleCode", "tagSlug"),
    CONSTRAINT "ArticleTag_articleCode_fkey" FOREIGN KEY ("articleCode") REFERENCES "Article" ("code") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleTag_tagSlug_fkey" FOREIGN KEY ("tagSlug") REFERENCES "Tag" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleRelated" (
    "articleCode" TEXT NOT NULL,
    "relatedCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("articleCode", "relatedCode"),
    CONSTRAINT "ArticleRelated_articleCode_fkey" FOREIGN KEY ("articleCode") REFERENCES "Article" ("code") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Correction" (
    "articleCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("articleCode", "position"),
    CONSTRAINT "Correction_articleCode_fkey" FOREIGN KEY ("articleCode") REFERENCES "Article" ("code") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Page" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "bodyHtml" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Redirect" (
    "from" TEXT NOT NULL PRIMARY KEY,
    "to" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Tombstone" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ContentFile" (
    "path" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mtimeMs" REAL NOT NULL,
    "identity" TEXT,
    "references" JSONB,
    "valid" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "SyncState" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "run" INTEGER NOT NULL,
    "schema" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Section_position_idx" ON "Section"("position");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_key_key" ON "Tag"("key");

-- CreateIndex
CREATE INDEX "Article_status_publishedAt_code_idx" ON "Article"("status", "publishedAt" DESC, "code" DESC);

-- CreateIndex
CREATE INDEX "Article_sectionSlug_status_publishedAt_code_idx" ON "Article"("sectionSlug", "status", "publishedAt" DESC, "code" DESC);

-- CreateIndex
CREATE INDEX "Article_pick_status_publishedAt_idx" ON "Article"("pick", "status", "publishedAt" DESC);

-- CreateIndex
CREATE INDEX "Article_breaking_status_publishedAt_idx" ON "Article"("breaking", "status", "publishedAt" DESC);

-- CreateIndex
CREATE INDEX "Article_imagePath_idx" ON "Article"("imagePath");

-- CreateIndex
CREATE INDEX "ArticleAuthor_authorSlug_idx" ON "ArticleAuthor"("authorSlug");

-- CreateIndex
CREATE INDEX "ArticleTag_tagSlug_idx" ON "ArticleTag"("tagSlug");

-- CreateIndex
CREATE INDEX "ContentFile_kind_identity_idx" ON "ContentFile"("kind", "identity");
