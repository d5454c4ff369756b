-- CreateTable
CREATE TABLE "ViewCount" (
    "hour" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("hour", "code")
);
