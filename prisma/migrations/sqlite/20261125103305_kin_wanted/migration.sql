-- CreateTable
CREATE TABLE "KinWanted" (
    "code" TEXT NOT NULL PRIMARY KEY
);
