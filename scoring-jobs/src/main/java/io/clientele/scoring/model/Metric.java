package io.clientele.scoring.model;

/**
 * One figure about a model.
 *
 * @param split {@code train}, or {@code test} for the later period
 * @param name such as {@code auc}
 * @param value the figure
 */
public record Metric(String split, String name, double value) {}
