/** Leads, accounts, deals and campaigns of the sales team. */
package io.clientele.sample.sales;
