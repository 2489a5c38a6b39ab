/** Seeded randomness and time. */
package io.clientele.sample.chance;
