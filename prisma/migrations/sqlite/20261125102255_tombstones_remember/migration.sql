-- AlterTable
ALTER TABLE "Tombstone" ADD COLUMN "publishedAt" DATETIME;
ALTER TABLE "Tombstone" ADD COLUMN "sketch" TEXT;
ALTER TABLE "Tombstone" ADD COLUMN "title" TEXT;
