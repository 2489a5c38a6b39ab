package io.clientele.ingestion.replay;

import io.clientele.sources.records.RowOrigin;

/**
 * A row of {@code ops.quarantine}.
 *
 * @param payload the row as it came: a JSON object of its columns, or the text that could not be
 *     split
 * @param isReplayed true where it was given back before
 */
record Quarantined(
    String id,
    String source,
    String object,
    String payload,
    RowOrigin origin,
    boolean isReplayed) {}
