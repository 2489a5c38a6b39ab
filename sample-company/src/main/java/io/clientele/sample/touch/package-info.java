/** Everything that happens between people and the company, on every channel. */
package io.clientele.sample.touch;
