package io.clientele.scoring.model;

import java.time.LocalDate;

/**
 * A customer or lead at a moment of the past whose outcome is known by now.
 *
 * @param cutoff last day that the features know of
 * @param id whose; one may be an example at several cutoffs
 * @param features as they were at the cutoff
 * @param outcome 1 where it happened within the horizon after the cutoff, otherwise 0
 */
public record Example(LocalDate cutoff, String id, Features features, int outcome) {}
