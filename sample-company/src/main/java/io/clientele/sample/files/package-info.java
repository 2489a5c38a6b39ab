/** The files that the company's systems export, and the dirt in them; one class per system. */
package io.clientele.sample.files;
