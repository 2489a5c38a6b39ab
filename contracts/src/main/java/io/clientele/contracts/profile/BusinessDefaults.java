package io.clientele.contracts.profile;

import java.io.Serializable;
import java.time.ZoneId;

/**
 * What a profile takes from the company where it says nothing itself.
 *
 * @param timeZone the business time zone: decides the business date of a sale, and reads moments
 *     without an offset where the profile names no zone of its own
 * @param currency ISO 4217 code
 * @param country ISO 3166 code, region of phone numbers without a country code
 */
public record BusinessDefaults(ZoneId timeZone, String currency, String country)
    implements Serializable {}
