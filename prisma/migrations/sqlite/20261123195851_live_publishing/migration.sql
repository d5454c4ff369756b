-- AlterTable
ALTER TABLE "ContentFile" ADD COLUMN "problems" JSONB;

-- CreateTable
CREATE TABLE "Change" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "scope" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);
