/** People of the made-up company, what they are like and how systems misspell them. */
package io.clientele.sample.people;
