package io.clientele.reports.page;

/** A headline figure. */
record Tile(String label, String value, String note) {}
