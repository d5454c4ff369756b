-- CreateIndex
CREATE INDEX "Article_status_breakingUntil_idx" ON "Article"("status", "breakingUntil");

-- CreateIndex
CREATE INDEX "ArticleRelated_relatedCode_idx" ON "ArticleRelated"("relatedCode");
