package litechat.bench;

import litechat.bench.BackupContender.Seen;

/** One measurement of backups. */
record BackupSample(String work, String contender, Seen seen) {}
