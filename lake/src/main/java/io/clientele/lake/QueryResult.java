package io.clientele.lake;

import java.util.List;

/**
 * An answer.
 *
 * @param columns their names
 * @param rows their values, null where there is none
 */
public record QueryResult(List<String> columns, List<List<Object>> rows) {}
