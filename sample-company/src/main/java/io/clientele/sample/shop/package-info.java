/** What the shop sells and who buys it when. */
package io.clientele.sample.shop;
