-- CreateTable
CREATE TABLE "ArticleTerm" (
    "term" TEXT NOT NULL,
    "articleCode" TEXT NOT NULL,
    "weight" REAL NOT NULL,

    PRIMARY KEY ("term", "articleCode")
);

-- CreateTable
CREATE TABLE "ArticleKin" (
    "articleCode" TEXT NOT NULL,
    "kinCode" TEXT NOT NULL,
    "score" REAL NOT NULL,

    PRIMARY KEY ("articleCode", "kinCode")
);

-- CreateIndex
CREATE INDEX "ArticleTerm_articleCode_idx" ON "ArticleTerm"("articleCode");

-- CreateIndex
CREATE INDEX "ArticleKin_kinCode_idx" ON "ArticleKin"("kinCode");
