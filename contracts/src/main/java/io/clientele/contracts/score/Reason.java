package io.clientele.contracts.score;

import java.io.Serializable;

/**
 * Why a score is what it is, one feature at a time.
 *
 * @param feature column the model saw
 * @param value its value for this customer, as people read it
 * @param contribution how far it moved the score; positive raises the probability
 * @param text one sentence for a marketer
 */
public record Reason(String feature, String value, double contribution, String text)
    implements Serializable {}
