package litechat.persistence.staging;

import litechat.domain.Attributes;

/** A row that was put aside, under the key that it has in the file. */
public record StagedRow(String key, Attributes row) {}
