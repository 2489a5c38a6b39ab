package io.clientele.contracts.engagement;

/**
 * How a customer stands when a touch comes.
 *
 * @param scoreBefore the score at the touch's moment without it
 * @param scoreAfter the score with it
 */
record Situation(double scoreBefore, double scoreAfter) {}
