-- DropIndex
DROP INDEX "Article_pick_status_publishedAt_idx";

-- DropIndex
DROP INDEX "Article_breaking_status_publishedAt_idx";

-- CreateIndex
CREATE INDEX "Article_pick_status_publishedAt_code_idx" ON "Article"("pick", "status", "publishedAt" DESC, "code" DESC);

-- CreateIndex
CREATE INDEX "Article_breaking_status_publishedAt_code_idx" ON "Article"("breaking", "status", "publishedAt" DESC, "code" DESC);
