/** The company's whole history, before any system wrote it down. */
package io.clientele.sample.history;
