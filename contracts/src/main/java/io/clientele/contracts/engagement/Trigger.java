package io.clientele.contracts.engagement;

/**
 * Something about a customer that somebody should act on, with its evidence.
 *
 * @param name of the trigger in {@code signals.yml}
 * @param at when it fired, in milliseconds since 1970
 * @param evidence what happened, in words: types of touches, moments and numbers
 * @param touch id of the touch that is the evidence
 * @param score the engagement score at that moment
 */
public record Trigger(String name, long at, String evidence, String touch, double score) {}
