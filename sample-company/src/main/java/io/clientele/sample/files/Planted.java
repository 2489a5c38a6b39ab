package io.clientele.sample.files;

/** How many rows of one file have a defect on purpose. */
public record Planted(String file, Defect defect, int rows) {}
