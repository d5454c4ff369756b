-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleCode" TEXT NOT NULL,
    "parentId" TEXT,
    "name" TEXT,
    "text" TEXT NOT NULL,
    "byNewsroom" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "sentAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "likes" INTEGER NOT NULL DEFAULT 0,
    "dislikes" INTEGER NOT NULL DEFAULT 0,
    "sender" TEXT,
    "fingerprint" TEXT
);

-- CreateTable
CREATE TABLE "CommentVote" (
    "commentId" TEXT NOT NULL,
    "voter" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("commentId", "voter")
);

-- CreateIndex
CREATE UNIQUE INDEX "Comment_fingerprint_key" ON "Comment"("fingerprint");

-- CreateIndex
CREATE INDEX "Comment_articleCode_state_sentAt_idx" ON "Comment"("articleCode", "state", "sentAt");

-- CreateIndex
CREATE INDEX "Comment_state_sentAt_articleCode_idx" ON "Comment"("state", "sentAt", "articleCode");

-- CreateIndex
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");

-- CreateIndex
CREATE INDEX "CommentVote_at_idx" ON "CommentVote"("at");
